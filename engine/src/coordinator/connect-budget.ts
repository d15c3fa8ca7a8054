// How many connections Connect may open. Each keeps its port for a while after it was closed (TIME_WAIT), and a system has only so many.
import { portShare } from "../checks/index.ts";

/** Linux: 60 s, built in (TCP_TIMEWAIT_LEN). Windows: 120 s unless TcpTimedWaitDelay says otherwise; elsewhere no longer than that. */
export const holdMs = (platform: NodeJS.Platform): number => (platform === "linux" ? 60_000 : 120_000);

/** What Windows and macOS have, and the fewest of any: where the system does not tell. */
const usualPorts = 16_384;

export interface BudgetInput {
  /** Of the ports, what may be held; absent: where looking for a free one begins to take time. */
  readonly share?: number | undefined;
  readonly ephemeralPorts: number | null;
  /** Closed connections of before, whose ports are still held. */
  readonly timeWait: number | null;
  readonly holdMs: number;
  readonly nowMs: () => number;
  /** The most there may be of groups that measure Connect. */
  readonly launches: number;
  /** What the shortest of them takes. */
  readonly launchSeconds: number;
}

/** For a whole run. Whoever opens connections says so when they are closed, so that none is forgotten before its port is free. */
export class ConnectBudget {
  readonly ports: number;
  /** At any time so many of the ports may be held. */
  readonly most: number;
  readonly holdMs: number;
  readonly #nowMs: () => number;
  readonly #held: { readonly sinceMs: number; readonly count: number }[] = [];
  readonly #shortened = new Set<string>();
  readonly #eachLaunch: number;
  #opened = 0;

  constructor({ share = portShare, ephemeralPorts, timeWait, holdMs, nowMs, launches, launchSeconds }: BudgetInput) {
    this.ports = ephemeralPorts ?? usualPorts;
    this.most = Math.floor(this.ports * share);
    this.holdMs = holdMs;
    this.#nowMs = nowMs;
    const whileHeld = Math.ceil(holdMs / 1000 / Math.max(launchSeconds, 1));
    this.#eachLaunch = Math.max(0, this.most - (timeWait ?? 0)) / Math.max(1, Math.min(launches, whileHeld));
    this.#held.push({ sinceMs: nowMs(), count: timeWait ?? 0 });
  }

  get left(): number {
    const now = this.#nowMs();
    while (this.#held[0] !== undefined && now - this.#held[0].sinceMs >= this.holdMs) this.#held.shift();
    return Math.max(0, this.most - this.#held.reduce((sum, { count }) => sum + count, 0));
  }

  /** By this run so far. */
  get opened(): number {
    return this.#opened;
  }

  spend(count: number): void {
    this.#opened += count;
    this.#held.push({ sinceMs: this.#nowMs(), count });
  }

  /** As much in each launch, so that none counts for more than another, and a launch gives each of its cells as much. */
  forCell(cells: number): number {
    return Math.floor(Math.min(this.left, this.#eachLaunch) / Math.max(cells, 1));
  }

  /** For want of connections `group` did not get all the time that was planned for it. */
  shorten(group: string): void {
    this.#shortened.add(group);
  }

  get shortened(): readonly string[] {
    return [...this.#shortened];
  }
}

/** So many connections are opened beside those that count: on their way when the load begins, and when it ends. */
export const beside = (users: number): number => 2 * (users - 1);
