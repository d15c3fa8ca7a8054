// Several client processes of one cell: all of them count in the same window of time, and only if all users of all of them were active in it.
import type { Samples } from "../../generated/worker-reply.d.ts";
import { RpcBenchError } from "../errors/problem.ts";
import type { WorkerProcess } from "../workers/worker-process.ts";
import type { LaunchRecord } from "./cell-record.ts";
import { type ClockOffset, clockOffset, type RoundTrip } from "./clock-offset.ts";
import { type Activity, type CommonWindow, commonWindow, Lead, type Pace, togetherness, windowNs } from "./common-window.ts";
import { mergeSamples } from "./merge-samples.ts";
import type { Turn } from "./turn.ts";

export type WindowTally = NonNullable<LaunchRecord["windows"]>;

/** Samples of all processes together. */
export interface ClientSamples extends Samples {
  /** How long the users called for them, in windows that were thrown away as well. */
  readonly calledNs?: number;
}

export interface ClientWindowsOptions {
  /** For messages: "ZeroMQ on Python". */
  readonly who: string;
  /** All processes together. */
  readonly users: number;
  readonly callDeadlineMs: number;
  /** Beyond the time a window is meant to last. */
  readonly replyDeadlineMs: number;
  readonly nowNs?: () => number;
}

type Client = Pick<WorkerProcess, "request" | "who">;

/** A process whose clock has been compared with ours. */
interface TimedClient {
  readonly client: Client;
  readonly offset: ClockOffset;
}

interface Attempt {
  readonly samples: ClientSamples;
  readonly result: ReturnType<typeof togetherness> | "Failed";
}

/** The shortest of so many round trips; each takes a fraction of a millisecond. */
const roundTrips = 16;
/** With a lead that doubles each time, the last one has some seconds. */
const mostTries = 10;
/** Where no call of a window has ended, nothing is known but that calls take longer. */
const growth = 4;

export class ClientWindows {
  /** What the launch's record says of it; it goes on counting. */
  readonly tally: WindowTally = { counted: 0, repeated: 0, clockErrorNs: 0 };
  readonly #clients: readonly Client[];
  readonly #options: ClientWindowsOptions;
  readonly #nowNs: () => number;
  readonly #lead = new Lead();
  #timed: readonly TimedClient[] | null = null;
  #pace: Pace = { callNs: 0, cycleNs: 0 };

  constructor(clients: readonly Client[], options: ClientWindowsOptions) {
    this.#clients = clients;
    this.#options = options;
    this.#nowNs = options.nowNs ?? (() => performance.now() * 1e6);
  }

  /** A window as long as the calls of the turn take, and longer until it has one for each user. Throws ClientsNotTogether, ClockNotKnown. */
  async burst({ calls, warmupCalls }: Turn): Promise<ClientSamples> {
    const { users, callDeadlineMs } = this.#options;
    let tooShort: ClientSamples | null = null;
    for (let lengthNs = windowNs(calls, this.#pace); ; ) {
      const samples = withWasted(await this.#window(lengthNs, warmupCalls, false), tooShort);
      const enough = samples.latenciesNs.length >= users || samples.errors.length > 0;
      // calls that take longer fail by themselves
      if (enough || lengthNs > windowNs(1, { callNs: 0, cycleNs: callDeadlineMs * 1e6 })) return samples;
      tooShort = samples;
      lengthNs = samples.finished === 0 ? growth * lengthNs : Math.max(2 * lengthNs, windowNs(calls, this.#pace));
    }
  }

  /** A window of that length, with what is known of streams' values. Throws ClientsNotTogether, ClockNotKnown. */
  slice(durationMs: number): Promise<ClientSamples> {
    return this.#window(durationMs * 1e6, 0, true);
  }

  /** Made again with more time to begin in, or shorter where a process could not hold all calls, until all were together. */
  async #window(wantedNs: number, warmupCalls: number, streamDetails: boolean): Promise<ClientSamples> {
    let lengthNs = wantedNs;
    let wasted: ClientSamples | null = null;
    for (let tries = 0; tries < mostTries; tries++) {
      const { samples, result } = await this.#attempt(lengthNs, warmupCalls, streamDetails);
      if (result === "Failed") return withWasted(samples, wasted);
      if (result === "Together") {
        this.tally.counted += 1;
        this.#learnPace(samples);
        return withWasted(samples, wasted);
      }
      this.tally.repeated += 1;
      wasted = withWasted(samples, wasted);
      if (result === "EndedEarly") lengthNs /= 2;
    }
    const { who } = this.#options;
    const facts = { who, clients: this.#clients.length, tries: mostTries, milliseconds: Math.round(wantedNs / 1e6) };
    throw RpcBenchError.of("ClientsNotTogether", facts);
  }

  async #attempt(lengthNs: number, warmupCalls: number, streamDetails: boolean): Promise<Attempt> {
    this.#timed ??= await this.#compareClocks();
    const timed = this.#timed;
    const leadNs = this.#lead.deliveryNs + warmupCalls * this.#pace.cycleNs;
    const sentNs = this.#nowNs();
    const window = commonWindow(sentNs, leadNs, lengthNs, this.tally.clockErrorNs);
    const replies = await Promise.all(timed.map((each) => this.#ask(each, window, streamDetails)));
    const samples = mergeSamples(replies.map(({ part }) => part));
    if (samples.errors.length > 0) return { samples, result: "Failed" };
    const activities = replies.map(({ part, offset }) => activityOf(part, offset));
    const result = togetherness(activities, window);
    const lastFromNs = Math.max(...activities.map(({ fromNs }) => fromNs));
    this.#lead.learn(lastFromNs - sentNs, result === "Late");
    const calledNs = Math.max(...activities.map(({ untilNs }) => untilNs)) - Math.min(...activities.map(({ fromNs }) => fromNs));
    return { samples: { ...samples, calledNs: Number.isFinite(calledNs) ? calledNs : lengthNs }, result };
  }

  async #ask({ client, offset }: TimedClient, { fromNs, untilNs, holdNs }: CommonWindow, streamDetails: boolean) {
    const lastsMs = (untilNs + holdNs - this.#nowNs()) / 1e6;
    const { offsetNs } = offset;
    const part = await client.request(
      { type: "window", fromNs: fromNs + offsetNs, untilNs: untilNs + offsetNs, holdNs, streamDetails },
      lastsMs + this.#options.replyDeadlineMs,
    );
    return { part, offset };
  }

  /** One process after the other: the others are idle, so that nothing stands in the way of the answer. */
  async #compareClocks(): Promise<TimedClient[]> {
    const timed: TimedClient[] = [];
    for (const client of this.#clients) {
      const trips: RoundTrip[] = [];
      for (let made = 0; made < roundTrips; made++) {
        const sentNs = this.#nowNs();
        const { clockNs } = await client.request({ type: "mark" }, this.#options.replyDeadlineMs);
        const receivedNs = this.#nowNs();
        if (clockNs === undefined) throw RpcBenchError.of("ClockNotKnown", { who: client.who });
        trips.push({ sentNs, clockNs, receivedNs });
      }
      timed.push({ client, offset: clockOffset(trips) });
    }
    this.tally.clockErrorNs = Math.max(...timed.map(({ offset }) => offset.errorNs));
    return timed;
  }

  #learnPace({ elapsedNs, finished }: Samples): void {
    if (finished === 0) return;
    const callNs = elapsedNs / finished;
    // Little's law
    this.#pace = { callNs, cycleNs: callNs * this.#options.users };
  }
}

function activityOf({ activeFromNs, activeUntilNs }: Samples, { offsetNs, errorNs }: ClockOffset): Activity {
  return {
    fromNs: activeFromNs === undefined ? Number.POSITIVE_INFINITY : activeFromNs - offsetNs,
    untilNs: activeUntilNs === undefined ? Number.NEGATIVE_INFINITY : activeUntilNs - offsetNs,
    errorNs,
  };
}

/** What was called in windows that do not count was called all the same. */
function withWasted(samples: ClientSamples, wasted: ClientSamples | null): ClientSamples {
  if (wasted === null) return samples;
  return {
    ...samples,
    dropped: samples.dropped + wasted.dropped + wasted.latenciesNs.length,
    calledNs: (samples.calledNs ?? samples.elapsedNs) + (wasted.calledNs ?? wasted.elapsedNs),
  };
}
