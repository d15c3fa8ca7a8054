// How many connections Connect may open. Each keeps its port for a while after it was closed (TIME_WAIT), and a system has only so many.
import { portShare } from "../checks/index.ts";

/** Linux: 60 s, built in (TCP_TIMEWAIT_LEN). Windows: 120 s unless TcpTimedWaitDelay says otherwise; elsewhere no longer than that. */
export const holdMs = (platform: NodeJS.Platform): number => (platform === "linux" ? 60_000 : 120_000);

/** The number on Windows and macOS, the smallest of any system: used if the system does not report it. */
const usualPorts = 16_384;

export interface BudgetInput {
  /** Share of the ports that may be held; absent: the point from which finding a free port takes time. */
  readonly share?: number | undefined;
  readonly ephemeralPorts: number | null;
  /** Connections closed before the run, whose ports are still held. */
  readonly timeWait: number | null;
  readonly holdMs: number;
  readonly nowMs: () => number;
  /** The largest number of groups that measure Connect. */
  readonly launches: number;
  /** What the shortest of them takes. */
  readonly launchSeconds: number;
}

/** For a whole run. Connections are reported when they are closed, so that each counts until its port is free. */
export class ConnectBudget {
  readonly ports: number;
  /** The number of ports that may be held at any time. */
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

  /** The same in each launch and for each of its cells, so that all have the same weight. */
  forCell(cells: number): number {
    return Math.floor(Math.min(this.left, this.#eachLaunch) / Math.max(cells, 1));
  }

  /** `group` did not get all the time planned for it, because there were no connections left. */
  shorten(group: string): void {
    this.#shortened.add(group);
  }

  get shortened(): readonly string[] {
    return [...this.#shortened];
  }
}

/** Connections opened in addition to the counted ones: those in progress when the load begins and when it ends. */
export const beside = (users: number): number => 2 * (users - 1);
