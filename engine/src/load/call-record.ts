// The calls of one load: whose each was, when it started and how long it took.
import { toNs } from "./clock.ts";
import { toBase64 } from "./columns.ts";

export interface CallColumns {
  readonly users: string;
  readonly startsNs: string;
  readonly lengthsNs: string;
}

/** Filled between calls, never within one. Memory that no call was written to is not touched: it would count as the client's. */
export class CallRecord {
  readonly #capacity: number;
  readonly #users: Uint32Array;
  readonly #starts: Float64Array;
  readonly #ends: Float64Array;
  #calls = 0;

  /** Full at `capacity` calls; `mostUsers` more fit, for each user can have one on its way then. */
  constructor(capacity: number, mostUsers: number) {
    this.#capacity = capacity;
    const length = capacity + mostUsers;
    this.#users = new Uint32Array(length);
    this.#starts = new Float64Array(length);
    this.#ends = new Float64Array(length);
  }

  clear(): void {
    this.#calls = 0;
  }

  add(userIndex: number, startMs: number, endMs: number): void {
    const call = this.#calls++;
    this.#users[call] = userIndex;
    this.#starts[call] = startMs;
    this.#ends[call] = endMs;
  }

  get isFull(): boolean {
    return this.#calls >= this.#capacity;
  }

  /**
   * The calls as a `loaded` reply has them. Both readings are made whole nanoseconds before they are subtracted, so that a start and a length are
   * exactly the end. They take the readings' place in memory: a second call gives nonsense.
   */
  takeColumns(beganNs: number): CallColumns {
    const starts = this.#starts.subarray(0, this.#calls);
    const ends = this.#ends.subarray(0, this.#calls);
    for (let call = 0; call < starts.length; call++) {
      const startNs = toNs(starts[call] as number);
      ends[call] = toNs(ends[call] as number) - startNs;
      starts[call] = startNs - beganNs;
    }
    const columns = { users: toBase64(this.#users.subarray(0, this.#calls)), startsNs: toBase64(starts), lengthsNs: toBase64(ends) };
    this.clear();
    return columns;
  }
}
