import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { tracedStreamCalls } from "../../src/load/call-kinds.ts";
import { runClosedLoop } from "../../src/load/closed-loop.ts";
import { StreamRecord, StreamTrace } from "../../src/load/stream-record.ts";
import { TurnCounter } from "../../src/load/turns.ts";
import { fakeUser, Simulation } from "./simulation.ts";

function trace(startMs: number, values: readonly [timeMs: number, turn: number][]): StreamTrace {
  const made = new StreamTrace(values.length);
  made.startMs = startMs;
  for (const [index, [timeMs, turn]] of values.entries()) {
    made.timesMs[index] = timeMs;
    made.turns[index] = turn;
  }
  return made;
}

test("first value, gaps and arrivals of a stream", () => {
  const record = new StreamRecord(10, 4);
  record.add(
    trace(100, [
      [105, 7],
      [105.001, 7],
      [107, 9],
      [107.5, 10],
    ]),
  );
  assert.deepEqual(record.samples(), { firstValueNs: [5_000_000], gapsNs: [1_000, 1_999_000, 500_000], arrivals: [2, 1, 1] });
});

test("streams that share a turn do not share an arrival", () => {
  const record = new StreamRecord(10, 1);
  record.add(trace(0, [[1, 5]]));
  record.add(trace(1, [[2, 5]]));
  assert.deepEqual(record.samples(), { firstValueNs: [1_000_000, 1_000_000], gapsNs: [], arrivals: [1, 1] });
});

test("nothing is lost: gaps and first value add up to the last value's time, arrivals to the number of values", () => {
  const steps = fc.array(fc.tuple(fc.nat({ max: 1000 }), fc.nat({ max: 2 })), { minLength: 1, maxLength: 50 });
  fc.assert(
    fc.property(fc.array(steps, { minLength: 1, maxLength: 5 }), (streams) => {
      const record = new StreamRecord(1000, 50);
      let [lastsMs, values] = [0, 0];
      for (const stream of streams) {
        let [timeMs, turn] = [0, 0];
        const points = stream.map(([stepMs, turns]): [number, number] => {
          timeMs += stepMs;
          turn += turns;
          return [timeMs, turn];
        });
        record.add(trace(0, points));
        lastsMs += timeMs;
        values += stream.length;
      }
      const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
      const { firstValueNs, gapsNs, arrivals } = record.samples();
      assert.equal(sum(firstValueNs) + sum(gapsNs), lastsMs * 1e6);
      assert.equal(sum(arrivals), values);
      assert.equal(gapsNs.length, values - streams.length);
    }),
  );
});

test("always takes one stream, and says when no further one fits", () => {
  const record = new StreamRecord(4, 5);
  assert.equal(record.fits(5), true);
  record.add(
    trace(
      0,
      [1, 2, 3, 4, 5].map((time) => [time, time]),
    ),
  );
  assert.equal(record.fits(5), false);
  record.clear();
  assert.equal(record.fits(5), true);
  assert.deepEqual(record.samples(), { firstValueNs: [], gapsNs: [], arrivals: [] });
});

test("a slice of streams ends early when the next would not fit, and holds whole counted streams only", async () => {
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
  const streams = tracedStreamCalls(4, 1, 10, simulation.timing.nowMs, turns);
  const limits = { calls: Number.POSITIVE_INFINITY, durationMs: 1e9 };
  const result = await simulation.run(
    runClosedLoop([user], streams, { kind: streams, calls: 0 }, limits, new Float64Array(100), simulation.timing),
  );
  const { firstValueNs, gapsNs, arrivals } = streams.record.samples();
  const milliseconds = (ns: number[]) => ns.map((each) => Math.round(each / 1e6));
  assert.deepEqual(milliseconds(result.latenciesNs), [20, 20, 20]);
  assert.deepEqual(milliseconds(firstValueNs), [10, 10, 10]);
  assert.deepEqual(milliseconds(gapsNs), [0, 10, 0, 0, 10, 0, 0, 10, 0]);
  assert.deepEqual(arrivals, [2, 2, 2, 2, 2, 2]);
});
