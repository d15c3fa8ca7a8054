// What a slice of Connect records beside the whole samples' latencies: the parts, which add up to them.
import { type CallKind, intCalls } from "./call-kinds.ts";
import { toNs } from "./clock.ts";
import type { ConnectingUser } from "./connecting-user.ts";

/** The counted samples of one slice. Filled between calls, never within. */
export class ConnectRecord {
  /** From the start of a sample to its open connection, to its reply, to its end; in turn. */
  readonly #offsetsMs: Float64Array;
  #samples = 0;

  constructor(capacity: number) {
    this.#offsetsMs = new Float64Array(capacity * 3);
  }

  clear(): void {
    this.#samples = 0;
  }

  /** False when there is no room for another. */
  add(openedMs: number, calledMs: number, endedMs: number): boolean {
    this.#offsetsMs.set([openedMs, calledMs, endedMs], this.#samples * 3);
    this.#samples++;
    return (this.#samples + 1) * 3 <= this.#offsetsMs.length;
  }

  /** As a `samples` reply has it. Whole nanoseconds of which the sum is the latency's, whatever was rounded. */
  samples(): { openNs: number[]; firstCallNs: number[]; closeNs: number[] } {
    const at = (index: number, point: number) => toNs(this.#offsetsMs[index * 3 + point] ?? 0);
    const each = (of: (index: number) => number) => Array.from({ length: this.#samples }, (_, index) => of(index));
    return {
      openNs: each((index) => at(index, 0)),
      firstCallNs: each((index) => at(index, 1) - at(index, 0)),
      closeNs: each((index) => at(index, 2) - at(index, 1)),
    };
  }
}

/** Connect as a slice makes it. The readings between the parts belong to every sample; here they are kept. */
export function tracedConnects(users: readonly ConnectingUser[], record: ConnectRecord): CallKind<number, number> {
  return {
    ...intCalls(),
    keep(userIndex, startMs, endMs) {
      const { openedMs, calledMs } = users[userIndex] as ConnectingUser;
      return record.add(openedMs - startMs, calledMs - startMs, endMs - startMs);
    },
  };
}
