import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { CallRecord } from "../../src/load/call-record.ts";
import { Columns } from "../../src/load/columns.ts";
import { runLoad } from "../../src/load/load.ts";
import type { Parts } from "../../src/load/parts.ts";
import { TurnCounter } from "../../src/load/turns.ts";
import { StreamTrace, streamParts, tracedStreamCalls } from "../../src/scenarios/stream.ts";
import { floatsOf } from "../load/read-columns.ts";
import { fakeUser, Simulation } from "../load/simulation.ts";

/** Keeps streams whose values came at those times, in those turns; all of one user. */
function kept(streams: readonly { startMs: number; values: readonly [timeMs: number, turn: number][] }[], capacity = 1000): Parts {
  const trace = new StreamTrace(streams[0]?.values.length ?? 0);
  const parts = streamParts([trace], new Columns(capacity));
  for (const { startMs, values } of streams) {
    for (const [index, [timeMs, turn]] of values.entries()) {
      trace.timesMs[index] = timeMs;
      trace.turns[index] = turn;
    }
    parts.keep(0, startMs, values.at(-1)?.[0] ?? startMs);
  }
  return parts;
}

const numbersOf = ({ columns }: Parts) =>
  Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, floatsOf(column.toBase64())]));

describe("the parts of streams", () => {
  test("are the first value, the gaps, and how many values came at once", () => {
    const values: [number, number][] = [
      [105, 7],
      [105.001, 7],
      [107, 9],
      [107.5, 10],
    ];
    assert.deepEqual(numbersOf(kept([{ startMs: 100, values }])), {
      firstValue: [5_000_000],
      gap: [1_000, 1_999_000, 500_000],
      takenInOneTurn: [2, 1, 1],
      endMark: [0],
    });
  });

  test("of two streams in one turn are not at once", () => {
    const parts = kept([
      { startMs: 0, values: [[1, 5]] },
      { startMs: 1, values: [[2, 5]] },
    ]);
    assert.deepEqual(numbersOf(parts), { firstValue: [1_000_000, 1_000_000], gap: [], takenInOneTurn: [1, 1], endMark: [0, 0] });
  });

  test("lose nothing: gaps and first value add up to the last value's time, values at once to their number", () => {
    const steps = fc.array(fc.tuple(fc.nat({ max: 1000 }), fc.nat({ max: 2 })), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(steps, { minLength: 1, maxLength: 5 }), (streams) => {
        let lastsMs = 0;
        const made = streams.map((stream) => {
          let [timeMs, turn] = [0, 0];
          const values = stream.map(([stepMs, turns]): [number, number] => {
            timeMs += stepMs;
            turn += turns;
            return [timeMs, turn];
          });
          lastsMs += timeMs;
          return { startMs: 0, values };
        });
        const sum = (numbers: number[] = []) => numbers.reduce((total, number) => total + number, 0);
        const { firstValue, gap, takenInOneTurn } = numbersOf(kept(made));
        assert.equal(sum(firstValue) + sum(gap), lastsMs * 1e6);
        assert.equal(sum(takenInOneTurn), streams.length * 12);
        assert.equal(gap?.length, streams.length * 11);
      }),
    );
  });

  test("are full when any of them is, and always have room for one whole stream of each user more", () => {
    const values = [1, 2, 3, 4, 5].map((time): [number, number] => [time, time]);
    assert.equal(kept([{ startMs: 0, values }], 6).isFull(), false);
    const full = kept(
      [
        { startMs: 0, values },
        { startMs: 5, values },
      ],
      6,
    );
    assert.equal(full.isFull(), true);
    assert.deepEqual([numbersOf(full).gap?.length, numbersOf(full).takenInOneTurn?.length], [8, 10]);
  });

  test("are traced value by value, each in its turn of the event loop", async () => {
    const simulation = new Simulation();
    const queued: (() => void)[] = [];
    const turns = new TurnCounter((action) => queued.push(action));
    const user = fakeUser({
      async *streamValues(count) {
        for (let value = 0; value < count; value++) {
          // two values a turn
          if (value % 2 === 0) {
            await simulation.delay(10);
            for (const end of queued.splice(0)) end();
          }
          yield value;
        }
      },
    });
    const traces = [new StreamTrace(4)];
    const kind = tracedStreamCalls(4, traces, simulation.timing.nowMs, turns);
    const parts = streamParts(traces, new Columns(100));
    const window = { openAfterNs: 0, lengthNs: 45e6 };
    const plan = { waking: { kind, calls: 1 }, kind, window, limitMs: 1e6, mostCalls: Number.POSITIVE_INFINITY, parts };
    await simulation.run(runLoad([user], plan, new CallRecord(100, 1), simulation.timing));
    const { firstValue = [], gap = [], takenInOneTurn } = numbersOf(parts);
    const milliseconds = (ns: number[]) => ns.map((each) => Math.round(each / 1e6));
    assert.deepEqual(milliseconds(firstValue), [10, 10, 10]);
    assert.deepEqual(milliseconds(gap), [0, 10, 0, 0, 10, 0, 0, 10, 0]);
    assert.deepEqual(takenInOneTurn, [2, 2, 2, 2, 2, 2]);
  });
});
