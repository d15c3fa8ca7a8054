// What a cell's streams are looked at for beside their calls: in which launches, and what comes of it.
import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Observed } from "../../generated/worker-reply.d.ts";
import { observeGroup } from "../../src/coordinator/observing.ts";
import type { Subject } from "../../src/coordinator/subject.ts";
import { RpcBenchError } from "../../src/errors/problem.ts";
import { toBase64 } from "../../src/load/columns.ts";
import type { GroupPlan } from "../../src/plan/expand.ts";
import { loadHistograms } from "../../src/stats/histogram.ts";
import { MadeClock, subjectsOf } from "./made-pair.ts";
import { groupsOf, planOf } from "./made-records.ts";

const [deployed, work] = groupsOf(
  planOf({ scenarios: ["Stream"], arguments: undefined as never, placements: ["AsDeployed", "OneCore"] }),
) as [GroupPlan, GroupPlan];

const usage = (residentBytes: number) => ({ cpuUserUs: 0, cpuSystemUs: 0, residentBytes, peakResidentBytes: residentBytes });
const reply = (produced: number[], taken: number[], errors: Observed["errors"] = []): Observed => ({
  ...{ type: "observed", id: 1, pacedUntilNs: 100, before: usage(1000), paced: usage(3000), errors },
  users: toBase64(Uint32Array.from(produced, () => 0)),
  producedNs: toBase64(Float64Array.from(produced)),
  takenNs: toBase64(Float64Array.from(taken)),
});

async function observed(group: GroupPlan, launch: number, answer: () => Promise<Observed>) {
  const clock = new MadeClock();
  const [subject] = subjectsOf(group, { clock, callNs: () => 1000 }, launch) as [Subject];
  const asked: number[] = [];
  Object.assign(subject.pair, {
    observe: async (_: unknown, { takeEveryNs }: { takeEveryNs: number }) => {
      asked.push(takeEveryNs);
      clock.ms += 1 + takeEveryNs / 1e6;
      return answer();
    },
  });
  const failures: string[] = [];
  const signal = new AbortController().signal;
  const onceMs = await observeGroup([subject], {
    ...{ launch, nowMs: clock.now, deadlineMs: Number.POSITIVE_INFINITY, signal },
    onFailure: (_, { id }) => failures.push(id),
  });
  return { asked, failures, parts: subject.record.parts.figures(), subject, onceMs };
}

const fine = async () => reply([10, 20, 30], [15, 40, 50]);
const slowReader = 10e6;

describe("streams are observed", () => {
  before(loadHistograms);

  it("paced in five launches, with a slow reader in the first alone, and not where work is measured", async () => {
    const asked = async (group: GroupPlan, launch: number) => (await observed(group, launch, fine)).asked;
    assert.deepEqual(await asked(deployed, 1), [0, slowReader]);
    assert.deepEqual([await asked(deployed, 2), await asked(deployed, 5), await asked(deployed, 6)], [[0], [0], []]);
    assert.deepEqual(await asked(work, 1), []);
  });

  it("and what no later launch does again is said, so that the time left is not reckoned with it", async () => {
    const onceMs = async (launch: number) => (await observed(deployed, launch, fine)).onceMs;
    assert.deepEqual([await onceMs(1), await onceMs(2), await onceMs(5)], [11, 0, 1]);
  });

  it("and have delays, how far the server was ahead, and what the client's memory grew by", async () => {
    const { parts } = await observed(deployed, 1, fine);
    const figures = Object.fromEntries(Object.entries(parts).map(([name, { unit, count, max }]) => [name, [unit, count, max]]));
    assert.deepEqual(figures, {
      delay: ["Ns", 3, 20],
      ahead: ["Count", 1, 2],
      aheadBytes: ["Bytes", 1, 16],
      heldBack: ["Ns", 1, figures.heldBack?.[2]],
      serverGrowth: ["Bytes", 0, null],
      clientGrowth: ["Bytes", 1, 2000],
    });
  });

  it("where a framework can, and one that cannot is none the worse for it", async () => {
    const cannot = async () => {
      throw new RpcBenchError({ id: "BadCommand", message: "no" }, "measurement");
    };
    const { failures, parts, subject } = await observed(deployed, 1, cannot);
    assert.deepEqual([failures, parts, subject.out], [[], {}, false]);
  });

  it("and a value that was lost is a failure of the cell", async () => {
    const lost = async () => reply([10], [15], [{ id: "WrongAnswer", message: "2 were made, and 1 came", count: 1 }]);
    const { failures, parts, subject } = await observed(deployed, 1, lost);
    assert.deepEqual([failures, parts, subject.out], [["WrongAnswer"], {}, true]);
  });
});
