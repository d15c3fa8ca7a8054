// Several client processes of one cell: all of them count in the same window of time, and only if all users of all of them called throughout.
import type { Loaded } from "../../generated/worker-reply.d.ts";
import { RpcBenchError } from "../errors/problem.ts";
import { type Counted, countCalls, countTogether } from "../stats/counting.ts";
import { callColumns } from "../workers/columns.ts";
import type { WorkerProcess } from "../workers/worker-process.ts";
import type { LaunchRecord } from "./cell-record.ts";
import { type ClockOffset, clockOffset, type RoundTrip } from "./clock-offset.ts";
import { type Activity, type CommonWindow, commonWindow, Lead, togetherness } from "./common-window.ts";
import type { SliceSpec } from "./slice.ts";

export type WindowTally = NonNullable<LaunchRecord["windows"]>;

export interface ClientWindowsOptions {
  /** For messages: "ZeroMQ on Python". */
  readonly who: string;
  /** The deadline of a reply, in addition to the longest duration of the load. */
  readonly replyDeadlineMs: number;
  readonly nowNs?: () => number;
}

type Client = Pick<WorkerProcess, "request" | "who">;
export type CommonLoad = (client: Client, spec: SliceSpec, window: { fromNs: number; untilNs: number; holdNs: number }) => Promise<Loaded>;

/** A process whose clock has been compared with ours. */
interface TimedClient {
  readonly client: Client;
  readonly offset: ClockOffset;
}

export interface Attempt {
  readonly replies: readonly Loaded[];
  /** Null where a call failed. */
  readonly counted: Counted | null;
}

/** The shortest of this many round trips is used; each takes a fraction of a millisecond. */
const roundTrips = 16;
/** Lead and hold double with each try; the last one has some seconds. */
const mostTries = 10;

export class ClientWindows {
  /** The launch's record of it, which is updated. */
  readonly tally: WindowTally = { counted: 0, repeated: 0, clockErrorNs: 0 };
  readonly #clients: readonly Client[];
  readonly #load: CommonLoad;
  readonly #options: ClientWindowsOptions;
  readonly #nowNs: () => number;
  readonly #lead = new Lead();
  #timed: readonly TimedClient[] | null = null;
  /** Duration of the longest call counted recently. */
  #longestNs = 0;

  constructor(clients: readonly Client[], load: CommonLoad, options: ClientWindowsOptions) {
    this.#clients = clients;
    this.#load = load;
    this.#options = options;
    this.#nowNs = options.nowNs ?? (() => performance.now() * 1e6);
  }

  /**
   * Made again, with more time to begin and to end in, until all were together; those that were thrown away are in `replies`, too: their calls were
   * made. `wakingNs`: what the users' waking calls take. Throws ClientsNotTogether.
   */
  async take(spec: SliceSpec, wakingNs: number): Promise<Attempt> {
    this.#timed ??= await this.#compareClocks();
    const replies: Loaded[] = [];
    let holdNs = 2 * this.#longestNs;
    for (let tries = 0; tries < mostTries; tries++) {
      const leadNs = this.#lead.deliveryNs + wakingNs + spec.openAfterNs;
      const sentNs = this.#nowNs();
      const window = commonWindow(sentNs, leadNs, spec.lengthNs, this.tally.clockErrorNs, holdNs);
      const parts = await Promise.all(this.#timed.map((each) => this.#ask(each, spec, window)));
      replies.push(...parts.map(({ reply }) => reply));
      if (parts.some(({ reply }) => reply.errors.length > 0)) return { replies, counted: null };
      const result = togetherness(
        parts.map(({ activity }) => activity),
        window,
      );
      const lastFromNs = Math.max(...parts.map(({ activity }) => activity.fromNs));
      this.#lead.learn(lastFromNs - sentNs - wakingNs, result === "Late");
      this.#longestNs = Math.max(0.8 * this.#longestNs, ...parts.flatMap(({ counted }) => counted.lengthsNs));
      if (result === "Together") {
        this.tally.counted += 1;
        return { replies, counted: countTogether(parts.map(({ counted }) => counted)) };
      }
      this.tally.repeated += 1;
      if (result === "EndedEarly") holdNs = Math.max(2 * holdNs, 2 * this.#longestNs, 1_000_000);
    }
    const { who } = this.#options;
    const facts = { who, clients: this.#clients.length, tries: mostTries, milliseconds: Math.round(spec.lengthNs / 1e6) };
    throw RpcBenchError.of("ClientsNotTogether", facts);
  }

  async #ask({ client, offset }: TimedClient, spec: SliceSpec, { fromNs, untilNs, holdNs }: CommonWindow) {
    const { offsetNs, errorNs } = offset;
    const own = { fromNs: Math.max(0, fromNs + offsetNs), untilNs: Math.max(0, untilNs + offsetNs), holdNs };
    const reply = await this.#load(client, spec, own);
    const columns = callColumns(reply, client.who);
    const begin = reply.beganNs;
    const counted = countCalls(columns, { openedNs: own.fromNs - begin, closedNs: own.untilNs - begin });
    const lastEndNs = columns.startsNs.reduce((last, startNs, index) => {
      const isCounted = startNs >= own.fromNs - begin && startNs < own.untilNs - begin;
      return isCounted ? Math.max(last, startNs + (columns.lengthsNs[index] ?? 0)) : last;
    }, own.untilNs - begin);
    const activity: Activity = {
      fromNs: reply.activeNs === null ? Number.POSITIVE_INFINITY : begin + reply.activeNs - offsetNs,
      lastEndNs: begin + lastEndNs - offsetNs,
      untilNs: begin + reply.stoppedNs - offsetNs,
      errorNs,
    };
    return { reply, counted, activity };
  }

  /** One process after the other: the others are idle meanwhile, so that nothing delays the answer. */
  async #compareClocks(): Promise<TimedClient[]> {
    const timed: TimedClient[] = [];
    for (const client of this.#clients) {
      const trips: RoundTrip[] = [];
      for (let made = 0; made < roundTrips; made++) {
        const sentNs = this.#nowNs();
        const { clockNs } = await client.request({ type: "mark" }, this.#options.replyDeadlineMs);
        trips.push({ sentNs, clockNs, receivedNs: this.#nowNs() });
      }
      timed.push({ client, offset: clockOffset(trips) });
    }
    this.tally.clockErrorNs = Math.max(...timed.map(({ offset }) => offset.errorNs));
    return timed;
  }
}
