// The server sends ints, one message each.

import type { Call } from "../../generated/worker-command.d.ts";
import { WorkerError } from "../frameworks/errors.ts";
import { type CallKind, shown } from "../load/call-kinds.ts";
import { type ClockMs, monotonicMs, toNs } from "../load/clock.ts";
import type { Columns } from "../load/columns.ts";
import { isAnyFull, type Parts } from "../load/parts.ts";
import { TurnCounter } from "../load/turns.ts";
import { delaysNs, heldBackNs, mostAhead } from "../stats/buffering.ts";
import { countOf } from "../text/count.ts";
import { type Observation, type Scenario, usual } from "./scenario.ts";

type Stream = Extract<Call, { scenario: "Stream" }>;

/** A value a millisecond, each taken as soon as it comes: what a value that is made now and then waits for. Of five launches, for a 99th percentile. */
const paced: Observation = {
  name: "Paced",
  asked: { periodNs: 1_000_000, forNs: 250_000_000, mostValues: 1_000, takeEveryNs: 0 },
  launches: 5,
  parts: ({ passages }) => ({ delay: passages.flatMap((passage) => [...delaysNs(passage)]) }),
};

/** An int64, whatever a framework makes of it. */
const valueBytes = 8;

/** A value each 10 ms, of as many as the server can make: how far it runs ahead, and what holds it back. It is the same in every launch. */
const slowReader: Observation = {
  name: "SlowReader",
  asked: { periodNs: 0, forNs: 500_000_000, mostValues: 1_000_000, takeEveryNs: 10_000_000 },
  launches: 1,
  parts({ passages, pacedUntilNs, grownBytes }) {
    const ahead = passages.map((passage) => mostAhead(passage, pacedUntilNs));
    const known = (bytes: number | null) => (bytes === null ? [] : [Math.max(0, bytes)]);
    return {
      ahead,
      aheadBytes: ahead.map((values) => values * valueBytes),
      heldBack: passages.map((passage) => heldBackNs(passage, pacedUntilNs)),
      serverGrowth: known(grownBytes.server),
      clientGrowth: known(grownBytes.client),
    };
  },
};

export const stream: Scenario<Stream> = {
  ...usual,
  name: "Stream",
  streams: true,
  partsAside: true,
  rate: { figure: "valuesPerSecond", what: "values", calls: "streams", header: "values/s", in: "Count" },
  answers: "Rate",
  legend: [
    "first: from the request to the first value; gap: between two values; in one turn: values taken in one turn of the client's event loop; end mark: from the last value to the end of the stream.",
    "paced: from producing a value to taking it, when the server produces one per millisecond. The rest is with a slow reader, which takes one value every 10 ms for half a second. ahead: values produced but not yet taken, and their size at 8 bytes each; held back: how long the server could produce none; server +, client +: memory growth meanwhile.",
  ],
  rank: 3,
  roughMs: ({ streamCount }) => 9 + 0.03 * streamCount,
  parts: {
    firstValue: { unit: "Ns", title: "First value", about: "From the call to the first value." },
    gap: { unit: "Ns", title: "Between values", about: "From one value to the next." },
    takenInOneTurn: {
      unit: "Count",
      title: "Values in one turn",
      about: "Values taken in one turn of the event loop, because they had already arrived.",
    },
    endMark: { unit: "Ns", title: "End mark", about: "From the last value to the end of the stream." },
    delay: {
      unit: "Ns",
      title: "Delay of a paced stream",
      about: "From producing a value to taking it, when the server produces one per millisecond.",
    },
    ahead: {
      unit: "Count",
      title: "Values ahead of a slow reader",
      about: "The most values produced but not yet taken by a reader that takes one every 10 ms.",
    },
    aheadBytes: { unit: "Bytes", title: "Bytes ahead of a slow reader", about: "The size of these values, 8 bytes each." },
    heldBack: { unit: "Ns", title: "Held back by a slow reader", about: "How long the server could produce no value." },
    serverGrowth: { unit: "Bytes", title: "Server's memory with a slow reader", about: "How much it grew meanwhile." },
    clientGrowth: { unit: "Bytes", title: "Client's memory with a slow reader", about: "How much it grew meanwhile." },
  },
  observations: [paced, slowReader],
  shown: [
    [{ part: "firstValue", figure: "p50", header: "first" }],
    [
      { part: "gap", figure: "p99", header: "gap p99" },
      { part: "gap", figure: "max", header: "gap max" },
    ],
    [{ part: "takenInOneTurn", figure: "mean", header: "in one turn" }],
    [{ part: "endMark", figure: "p50", header: "end mark" }],
    [
      { part: "delay", figure: "p50", header: "paced p50" },
      { part: "delay", figure: "p99", header: "paced p99" },
    ],
    [
      { part: "ahead", figure: "max", header: "ahead" },
      { part: "aheadBytes", figure: "max", header: "ahead" },
    ],
    [{ part: "heldBack", figure: "mean", header: "held back" }],
    [
      { part: "serverGrowth", figure: "max", header: "server +" },
      { part: "clientGrowth", figure: "max", header: "client +" },
    ],
  ],
  members: [
    { name: "FirstValueP50Us", part: "firstValue", figure: "p50", about: "time to the first value" },
    { name: "GapP99Us", part: "gap", figure: "p99", about: "time between two values, 99th percentile" },
    { name: "GapMaxUs", part: "gap", figure: "max", about: "the longest time between two values" },
    {
      name: "InOneTurnMean",
      part: "takenInOneTurn",
      figure: "mean",
      about: "values taken in one turn of the client's event loop, on average",
    },
    {
      name: "InOneTurnMaxCount",
      part: "takenInOneTurn",
      figure: "max",
      about: "the most values taken in one turn of the client's event loop",
    },
    { name: "EndMarkP50Us", part: "endMark", figure: "p50", about: "time from the last value to the end" },
    {
      name: "PacedP50Us",
      part: "delay",
      figure: "p50",
      about: "time from producing a value to taking it, when one is produced per millisecond",
    },
    { name: "PacedP99Us", part: "delay", figure: "p99", about: "99th percentile of the same time" },
    { name: "AheadCount", part: "ahead", figure: "max", about: "the most values produced but not yet taken by a slow reader" },
    { name: "AheadMB", part: "aheadBytes", figure: "max", about: "the size of these values, 8 bytes each" },
    { name: "HeldBackUs", part: "heldBack", figure: "mean", about: "how long the server could produce no value because of a slow reader" },
    { name: "ServerGrowthMB", part: "serverGrowth", figure: "max", about: "growth of the server's memory with a slow reader" },
    { name: "ClientGrowthMB", part: "clientGrowth", figure: "max", about: "growth of the client's memory with a slow reader" },
  ],
  asked: ({ streamCount }) => countOf(streamCount, "value"),
  expand: ({ streamCount }) => [{ scenario: "Stream", streamCount }],
  key: ({ streamCount }) => `Stream-${streamCount}`,
  settings: ({ streamCount }) => ({ streamCount }),
  title: ({ streamCount }) => `Stream of ${streamCount === 1 ? "1 int" : `${streamCount} ints`}`,
  short: () => "stream",
  question: () => "Streaming",
  brings: ({ streamCount }) => ({ values: streamCount }),
  calls({ streamCount }, users, room) {
    const traces = users.map(() => new StreamTrace(streamCount));
    const traced = tracedStreamCalls(streamCount, traces, monotonicMs, new TurnCounter());
    return { own: streamCalls(streamCount), traced, parts: (asked) => (asked ? streamParts(traces, room) : null) };
  },
};

/** One user's stream under way: when each value came, and in which turn of the event loop. Written over by the user's next stream. */
export class StreamTrace {
  readonly timesMs: Float64Array;
  readonly turns: Float64Array;

  constructor(streamCount: number) {
    this.timesMs = new Float64Array(streamCount);
    this.turns = new Float64Array(streamCount);
  }
}

/** First value, gaps, how many values each turn of the event loop brought, and from the last one to the end mark. `traces`: of each user. */
export function streamParts(traces: readonly StreamTrace[], room: Columns): Parts {
  const spare = traces.reduce((values, { timesMs }) => values + timesMs.length, 0);
  const columns = {
    firstValue: room.empty("firstValue", spare),
    gap: room.empty("gap", spare),
    takenInOneTurn: room.empty("takenInOneTurn", spare),
    endMark: room.empty("endMark", traces.length),
  };
  const { firstValue, gap, takenInOneTurn, endMark } = columns;
  return {
    columns,
    isFull: () => isAnyFull(columns),
    keep(userIndex, startMs, endMs) {
      const { timesMs, turns } = traces[userIndex] as StreamTrace;
      let lastNs = toNs(timesMs[0] as number);
      let turn = turns[0];
      let atOnce = 1;
      firstValue.add(lastNs - toNs(startMs));
      for (let value = 1; value < timesMs.length; value++) {
        const timeNs = toNs(timesMs[value] as number);
        gap.add(timeNs - lastNs);
        lastNs = timeNs;
        if (turns[value] === turn) {
          atOnce++;
        } else {
          takenInOneTurn.add(atOnce);
          turn = turns[value];
          atOnce = 1;
        }
      }
      takenInOneTurn.add(atOnce);
      endMark.add(toNs(endMs) - lastNs);
    },
  };
}

/** Nothing but the check of each value. */
export function streamCalls(streamCount: number): CallKind<number, number> {
  return {
    argument: () => streamCount,
    async call(user, count) {
      let next = 0;
      for await (const value of user.streamValues(count)) {
        if (value !== next) throw outOfOrder(next, value);
        next++;
      }
      return next;
    },
    mismatch: wrongCount,
  };
}

/** As `streamCalls`, with one more clock reading and two stores for each value. `traces`: where, for each user. */
export function tracedStreamCalls(
  streamCount: number,
  traces: readonly StreamTrace[],
  nowMs: ClockMs,
  turns: TurnCounter,
): CallKind<StreamTrace, number> {
  return {
    argument: (userIndex) => traces[userIndex] as StreamTrace,
    async call(user, { timesMs, turns: turnOf }) {
      let next = 0;
      for await (const value of user.streamValues(streamCount)) {
        timesMs[next] = nowMs();
        turnOf[next] = turns.current();
        if (value !== next) throw outOfOrder(next, value);
        next++;
      }
      return next;
    },
    mismatch: (_, received) => wrongCount(streamCount, received),
  };
}

const outOfOrder = (expected: number, got: number): WorkerError =>
  new WorkerError("WrongAnswer", `The stream gave ${shown(got)} where ${expected} was due.`);

const wrongCount = (asked: number, received: number): string | null =>
  asked === received ? null : `Asked for a stream of ${countOf(asked, "value")}, got ${received}.`;
