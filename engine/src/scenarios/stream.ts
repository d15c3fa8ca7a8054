// The server sends ints, one message each.
import type { Call } from "../../generated/worker-command.d.ts";
import { WorkerError } from "../frameworks/errors.ts";
import { type CallKind, shown } from "../load/call-kinds.ts";
import { type ClockMs, monotonicMs, toNs } from "../load/clock.ts";
import type { Columns } from "../load/columns.ts";
import { isAnyFull, type Parts } from "../load/parts.ts";
import { TurnCounter } from "../load/turns.ts";
import { type Scenario, usual } from "./scenario.ts";

type Stream = Extract<Call, { scenario: "Stream" }>;

export const stream: Scenario<Stream> = {
  ...usual,
  name: "Stream",
  streams: true,
  partsAside: true,
  rate: { figure: "valuesPerSecond", what: "values", calls: "streams", header: "values/s", in: "Count" },
  answers: "Rate",
  rank: 3,
  parts: { firstValue: "Ns", gap: "Ns", valuesAtOnce: "Count" },
  shown: [
    [{ part: "firstValue", figure: "p50", header: "first" }],
    [
      { part: "gap", figure: "p50", header: "gap p50" },
      { part: "gap", figure: "p99", header: "p99" },
    ],
    [{ part: "gap", figure: "max", header: "gap max" }],
    [{ part: "valuesAtOnce", figure: "mean", header: "at once" }],
  ],
  expand: ({ streamCount }) => [{ scenario: "Stream", streamCount }],
  key: ({ streamCount }) => `Stream-${streamCount}`,
  settings: ({ streamCount }) => ({ streamCount }),
  title: ({ streamCount }) => `Stream of ${streamCount} ints`,
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

/** First value, gaps, and how many values each turn of the event loop brought. `traces`: of each user. */
export function streamParts(traces: readonly StreamTrace[], room: Columns): Parts {
  const spare = traces.reduce((values, { timesMs }) => values + timesMs.length, 0);
  const columns = {
    firstValue: room.empty("firstValue", spare),
    gap: room.empty("gap", spare),
    valuesAtOnce: room.empty("valuesAtOnce", spare),
  };
  const { firstValue, gap, valuesAtOnce } = columns;
  return {
    columns,
    isFull: () => isAnyFull(columns),
    keep(userIndex, startMs) {
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
          valuesAtOnce.add(atOnce);
          turn = turns[value];
          atOnce = 1;
        }
      }
      valuesAtOnce.add(atOnce);
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
  asked === received ? null : `Asked for a stream of ${asked} values, got ${received}.`;
