// What is known of one cell under an open loop: histograms and counts over any number of schedules.
import type { Responses } from "../../generated/worker-reply.d.ts";
import { type Problem, problem } from "../errors/problem.ts";
import { hasTail, LatencyHistogram } from "../stats/histogram.ts";

/** Below this share of the offered rate, or of the calls that are over in time, the rate was not reached. Above it a run's ends may differ. */
export const reachedShare = 0.99;
/** The generator's own delay may be this much of a response time before that says nothing of the server. */
const pacingShare = 0.1;
/** A rate that would keep the generator this busy is beyond it: what is left is not enough to be on time. */
const fullyBusy = 0.9;

export interface Distribution {
  readonly p50Ns: number | null;
  readonly p90Ns: number | null;
  readonly p99Ns: number | null;
  readonly meanNs: number | null;
  readonly maxNs: number | null;
}

export interface OpenLoopFigures {
  /** Of the schedules as they were, which Poisson arrivals make a little more or less than what was asked for. */
  readonly offeredPerSecond: number | null;
  readonly achievedPerSecond: number | null;
  readonly achievedOverOffered: number | null;
  readonly calls: { readonly scheduled: number; readonly finished: number; readonly notStarted: number };
  /** From the scheduled start. A call that was not started is slower than all others here; null where the quantile is among those. */
  readonly response: Distribution;
  /** From the real start, of the calls that started. */
  readonly service: Distribution;
  /** The generator's own delay, over the calls that found a free connection: so many of them, all null when there were none. */
  readonly pacing: Distribution & { readonly calls: number };
  /** Share of the time in which the generator waited for nothing. */
  readonly generatorBusy: number | null;
  /** Whether the median, and the p99, of the response time are the server's and not the generator's. */
  readonly latencyUsable: boolean;
  readonly tailUsable: boolean;
}

export class OpenLoopRecord {
  readonly response = new LatencyHistogram();
  readonly service = new LatencyHistogram();
  readonly pacing = new LatencyHistogram();
  #notStarted = 0;
  readonly #limitNs: number;
  #inTime = 0;
  /** Intervals between consecutive starts, and between consecutive ends, and the time they took: rates that no end of a schedule distorts. */
  #starts = { intervals: 0, ns: 0 };
  #ends = { intervals: 0, ns: 0 };
  #busyNs = 0;
  #elapsedNs = 0;

  /** `limitNs`: of an objective, after which a call is not over in time. */
  constructor(limitNs: number = Number.POSITIVE_INFINITY) {
    this.#limitNs = limitNs;
  }

  /** A reply with errors adds nothing: a cell with failures has no figures. */
  add(startsNs: readonly number[], responses: Responses): void {
    if (responses.errors.length > 0) return;
    const { responseNs, serviceNs, pacingNs, notStarted, busyNs, elapsedNs } = responses;
    this.response.recordAll(responseNs);
    this.service.recordAll(serviceNs);
    this.pacing.recordAll(pacingNs);
    this.#notStarted += notStarted;
    this.#busyNs += busyNs;
    this.#elapsedNs += elapsedNs;
    const overNs = (startsNs.at(-1) ?? 0) + this.#limitNs;
    this.#inTime += responseNs.filter((response, index) => (startsNs[index] ?? 0) + response <= overNs).length;
    addSpan(this.#starts, startsNs);
    addSpan(
      this.#ends,
      responseNs.map((response, index) => (startsNs[index] ?? 0) + response),
    );
  }

  merge(other: OpenLoopRecord): void {
    this.response.add(other.response);
    this.service.add(other.service);
    this.pacing.add(other.pacing);
    this.#notStarted += other.#notStarted;
    this.#inTime += other.#inTime;
    this.#busyNs += other.#busyNs;
    this.#elapsedNs += other.#elapsedNs;
    this.#starts = { intervals: this.#starts.intervals + other.#starts.intervals, ns: this.#starts.ns + other.#starts.ns };
    this.#ends = { intervals: this.#ends.intervals + other.#ends.intervals, ns: this.#ends.ns + other.#ends.ns };
  }

  /** Whether enough calls lie above the quantile. */
  hasTail(q: number): boolean {
    return hasTail(this.response.count + this.#notStarted, q);
  }

  /** Of the response time, calls that were not started counted as slower than all others. Null: among those, or fewer than 10 calls above it. */
  responseTail(q: number): number | null {
    const finished = this.response.count;
    const scheduled = finished + this.#notStarted;
    if (finished === 0 || !this.hasTail(q)) return null;
    const among = (q * scheduled) / finished;
    return among > 1 ? null : this.response.quantile(among);
  }

  /**
   * Of all calls, those that were over when the last one was due and the objective's limit had passed: a server that is behind has others left then. No end of a
   * schedule distorts that, however short it is. Null: there were none.
   */
  overInTime(): number | null {
    const scheduled = this.response.count + this.#notStarted;
    return scheduled === 0 ? null : this.#inTime / scheduled;
  }

  /**
   * Whether the generator's own delay is at most a tenth of the response time, both at the same quantile. Not its p99 against the median: an
   * event loop that happens to be reading another reply is some tens of microseconds late for 1 call in 100 however idle it is, which says
   * nothing against a median. And not its median against everything: one call in 50 that is late by 20 ms is what a p99 then shows.
   * True where no call found a free connection: the wait for one is not the generator's.
   */
  usableAt(q: number): boolean {
    const pacingNs = this.pacing.quantile(q);
    const responseNs = this.response.quantile(q);
    return pacingNs === null || responseNs === null || pacingNs <= pacingShare * responseNs;
  }

  figures(): OpenLoopFigures {
    const offeredPerSecond = perSecond(this.#starts);
    const achievedPerSecond = perSecond(this.#ends);
    const finished = this.response.count;
    return {
      offeredPerSecond,
      achievedPerSecond,
      achievedOverOffered: offeredPerSecond === null || achievedPerSecond === null ? null : achievedPerSecond / offeredPerSecond,
      calls: { scheduled: finished + this.#notStarted, finished, notStarted: this.#notStarted },
      response: {
        p50Ns: this.responseTail(0.5),
        p90Ns: this.responseTail(0.9),
        p99Ns: this.responseTail(0.99),
        // a mean and a maximum without the slowest would be less than the truth
        meanNs: this.#notStarted > 0 ? null : this.response.mean,
        maxNs: this.#notStarted > 0 ? null : this.response.max,
      },
      service: distribution(this.service),
      pacing: { ...distribution(this.pacing), calls: this.pacing.count },
      generatorBusy: this.#elapsedNs > 0 ? this.#busyNs / this.#elapsedNs : null,
      latencyUsable: this.usableAt(0.5),
      tailUsable: this.usableAt(0.99),
    };
  }

  /** GeneratorCannotPace when what was seen is the generator's limit and not the server's; `target` is the cell. */
  finding(target: string): Problem | null {
    const { offeredPerSecond, achievedOverOffered, calls, latencyUsable } = this.figures();
    if (offeredPerSecond === null || calls.finished === 0) return null;
    if (!latencyUsable) {
      const facts = { pacingUs: (this.pacing.quantile(0.5) ?? 0) / 1e3, responseUs: (this.response.quantile(0.5) ?? 0) / 1e3 };
      return problem("GeneratorCannotPace", { ...facts, ratePerSecond: offeredPerSecond, mostPerSecond: null }, target);
    }
    // What the generator needs for a call, waiting left out, is the same whatever the server does meanwhile.
    const mostPerSecond = (fullyBusy * calls.finished * 1e9) / Math.max(this.#busyNs, 1);
    const reached = calls.notStarted === 0 && (achievedOverOffered ?? 1) >= reachedShare;
    if (reached || offeredPerSecond <= mostPerSecond) return null;
    return problem("GeneratorCannotPace", { ratePerSecond: offeredPerSecond, mostPerSecond }, target);
  }
}

function addSpan(span: { intervals: number; ns: number }, moments: readonly number[]): void {
  if (moments.length < 2) return;
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const moment of moments) {
    first = Math.min(first, moment);
    last = Math.max(last, moment);
  }
  span.intervals += moments.length - 1;
  span.ns += last - first;
}

const perSecond = ({ intervals, ns }: { intervals: number; ns: number }): number | null => (ns > 0 ? (intervals * 1e9) / ns : null);

const distribution = (histogram: LatencyHistogram): Distribution => ({
  p50Ns: histogram.tailQuantile(0.5),
  p90Ns: histogram.tailQuantile(0.9),
  p99Ns: histogram.tailQuantile(0.99),
  meanNs: histogram.mean,
  maxNs: histogram.max,
});
