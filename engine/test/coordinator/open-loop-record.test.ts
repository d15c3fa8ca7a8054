import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Responses } from "../../generated/worker-reply.d.ts";
import { OpenLoopRecord } from "../../src/coordinator/open-loop-record.ts";
import { loadHistograms } from "../../src/stats/histogram.ts";

before(loadHistograms);

const ms = 1e6;
const every = (intervalNs: number, count: number): number[] => Array.from({ length: count }, (_, index) => index * intervalNs);
const repeated = (value: number, count: number): number[] => new Array<number>(count).fill(value);

function responses(changes: Partial<Responses> & Pick<Responses, "responseNs">): Responses {
  const { responseNs } = changes;
  const elapsedNs = 1e9;
  const rest = { serviceNs: responseNs, pacingNs: repeated(1000, responseNs.length), notStarted: 0, dropped: 0, errors: [], busyNs: 1e8 };
  return { type: "responses", id: 1, elapsedNs, ...rest, ...changes };
}

function recordOf(startsNs: readonly number[], changes: Parameters<typeof responses>[0]): OpenLoopRecord {
  const record = new OpenLoopRecord();
  record.add(startsNs, responses(changes));
  return record;
}

/** Histograms keep three digits. */
const near = (got: number | null, expected: number, share = 0.001) =>
  assert.ok(got !== null && Math.abs(got - expected) <= share * expected, `${got} for ${expected}`);

describe("rates", () => {
  it("are those of the schedule and of the ends: a constant latency does not lower the achieved one", () => {
    const { offeredPerSecond, achievedPerSecond, achievedOverOffered } = recordOf(every(ms, 500), {
      responseNs: repeated(100 * ms, 500),
    }).figures();
    near(offeredPerSecond, 1000, 1e-9);
    near(achievedPerSecond, 1000, 1e-9);
    near(achievedOverOffered, 1, 1e-9);
  });

  it("differ where calls end more slowly than they are due", () => {
    // each call takes 2 ms on one connection, and one is due each millisecond
    const figures = recordOf(every(ms, 500), { responseNs: every(ms, 500).map((due) => due + 2 * ms) }).figures();
    near(figures.achievedPerSecond, 500, 1e-9);
    near(figures.achievedOverOffered, 0.5, 1e-9);
  });

  it("are not known of fewer than two calls", () => {
    const { offeredPerSecond, achievedPerSecond, achievedOverOffered } = recordOf([0], { responseNs: [ms] }).figures();
    assert.deepEqual([offeredPerSecond, achievedPerSecond, achievedOverOffered], [null, null, null]);
  });
});

describe("calls that are over in time", () => {
  const overOf = (limitNs: number, responseNs: readonly number[], notStarted = 0) => {
    const record = new OpenLoopRecord(limitNs);
    record.add(every(ms, responseNs.length + notStarted), responses({ responseNs: [...responseNs], notStarted }));
    return record.overInTime();
  };

  it("are those that ended by the last due time and the limit, however long they took", () => {
    // the last is due at 99 ms: all that end by 109 ms are over
    assert.equal(overOf(10 * ms, repeated(10 * ms, 100)), 1);
    assert.equal(overOf(10 * ms, [...repeated(90 * ms, 10), ...repeated(ms, 90)]), 1);
    assert.equal(overOf(10 * ms, repeated(20 * ms, 100)), 0.9);
  });

  it("are fewer where a backlog grows, and where calls were not started", () => {
    const growing = Array.from({ length: 100 }, (_, index) => (index + 1) * ms);
    assert.ok((overOf(10 * ms, growing) ?? 1) < 0.6);
    assert.equal(overOf(10 * ms, repeated(ms, 90), 10), 0.9);
    assert.equal(new OpenLoopRecord(ms).overInTime(), null);
  });
});

describe("quantiles of the response time", () => {
  it("take calls that were not started for slower than all others", () => {
    const record = recordOf(every(ms, 1000), { responseNs: every(ms, 800).map((_, index) => (index + 1) * ms), notStarted: 200 });
    const { response, calls } = record.figures();
    assert.deepEqual(calls, { scheduled: 1000, finished: 800, notStarted: 200 });
    near(response.p50Ns, 500 * ms);
    near(record.responseTail(0.75), 750 * ms);
    assert.deepEqual([response.p90Ns, response.p99Ns, response.meanNs, response.maxNs], [null, null, null, null]);
  });

  it("are not known with fewer than 10 calls above them", () => {
    const { response, service } = recordOf(every(ms, 999), { responseNs: repeated(ms, 999) }).figures();
    near(response.p90Ns, ms);
    assert.deepEqual([response.p99Ns, service.p99Ns], [null, null]);
  });

  it("have the service time of the same calls beside them", () => {
    const { response, service } = recordOf(every(ms, 100), {
      responseNs: repeated(5 * ms, 100),
      serviceNs: repeated(2 * ms, 100),
    }).figures();
    near(response.p50Ns, 5 * ms);
    near(service.p50Ns, 2 * ms);
  });
});

describe("what the generator's own delay leaves usable", () => {
  const usable = (pacingNs: number[]) => {
    const { latencyUsable, tailUsable } = recordOf(every(ms, 1000), { responseNs: repeated(ms, 1000), pacingNs }).figures();
    return [latencyUsable, tailUsable];
  };
  it("is all where it is a tenth of the response time at most", () => assert.deepEqual(usable(repeated(0.1 * ms, 1000)), [true, true]));
  it("is nothing where half of the calls are later than that", () =>
    assert.deepEqual(usable([...repeated(1000, 499), ...repeated(0.11 * ms, 501)]), [false, false]));
  it("is the median where the late ones are more than 1 in 100", () =>
    assert.deepEqual(usable([...repeated(1000, 980), ...repeated(20 * ms, 20)]), [true, false]));
  it("is all where the late ones are fewer than 1 in 100", () =>
    assert.deepEqual(usable([...repeated(1000, 995), ...repeated(20 * ms, 5)]), [true, true]));
  it("is all where no call found a free connection: that wait is not the generator's", () => assert.deepEqual(usable([]), [true, true]));
});

describe("GeneratorCannotPace", () => {
  const findingOf = (startsNs: readonly number[], changes: Parameters<typeof responses>[0]) => recordOf(startsNs, changes).finding("cell");

  it("is found where the generator was late itself", () => {
    const finding = findingOf(every(ms, 100), { responseNs: repeated(ms, 100), pacingNs: repeated(0.2 * ms, 100) });
    assert.deepEqual([finding?.id, finding?.target], ["GeneratorCannotPace", "cell"]);
    assert.ok((finding?.remedy ?? "") !== "");
  });

  it("is found where a call costs the generator more time than there is, whether or not it waited in between", () => {
    // a million a second were due; 50,000 were made, in which the generator was busy for 1.2 s of 2: at most 37,500 a second
    const finding = findingOf(every(1000, 1_000_000), {
      responseNs: repeated(900 * ms, 50_000),
      pacingNs: [],
      notStarted: 950_000,
      busyNs: 1.2e9,
      elapsedNs: 2e9,
    });
    assert.equal(finding?.id, "GeneratorCannotPace");
    assert.match(finding?.message ?? "", /1000000 calls\/s .* 37500 /);
  });

  it("is not found where the server is what cannot keep up", () => {
    const behind = { responseNs: every(ms, 500).map((due) => due + 2 * ms), pacingNs: [], elapsedNs: 1e9, busyNs: 1e8 };
    assert.equal(findingOf(every(ms, 500), behind), null);
  });

  it("is not found where the rate was reached, however busy the generator was", () => {
    assert.equal(findingOf(every(ms, 500), { responseNs: repeated(ms, 500), busyNs: 0.99e9 }), null);
  });

  it("is not found where nothing finished", () => {
    assert.equal(findingOf(every(ms, 500), { responseNs: [], notStarted: 500 }), null);
  });
});

describe("records", () => {
  it("add up: two halves are the whole", () => {
    const whole = new OpenLoopRecord();
    const halves = [1, 3].map((latencyMs) => {
      const reply = responses({ responseNs: repeated(latencyMs * ms, 600), notStarted: 10, busyNs: 2e8 });
      whole.add(every(ms, 610), reply);
      const half = new OpenLoopRecord();
      half.add(every(ms, 610), reply);
      return half;
    });
    const merged = new OpenLoopRecord();
    for (const half of halves) merged.merge(half);
    assert.deepEqual(merged.figures(), whole.figures());
    assert.equal(whole.figures().generatorBusy, 0.2);
    assert.equal(whole.figures().calls.scheduled, 1220);
  });

  it("leave a reply with errors out: its calls cannot be told apart", () => {
    const errors = [{ id: "CallFailed", message: "gone", count: 1 }];
    assert.equal(recordOf(every(ms, 10), { responseNs: repeated(ms, 5), notStarted: 4, errors }).figures().calls.scheduled, 0);
  });
});
