// What one launch starts, how its groups share it, and what is left of it.
import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import type { Cell, Run } from "../../generated/result.d.ts";
import { inTurn } from "../../src/coordinator/launch.ts";
import type { GroupState } from "../../src/coordinator/launch-options.ts";
import type { Affinity } from "../../src/placement/affinity.ts";
import type { StartedProcess } from "../../src/results/run-record.ts";
import { liveWorkers } from "../../src/workers/live.ts";
import { fixtureWorkers, runFixtures } from "../fixtures/plans.ts";
import { groupsOf, planOf } from "./made-records.ts";

afterEach(() => assert.equal(liveWorkers.count, 0, "a worker process was left"));

const short = { durationSeconds: 0.01 };
const someCores: Affinity = { allowed: [0, 1], obstacle: null, set: async () => {} };
/** How often each process was started; a worker tells its port under its pid once more. */
const startsOf = (started: readonly StartedProcess[]) => {
  const names = started.filter(({ port }) => port === null).map(({ who }) => who);
  return Object.fromEntries([...new Set(names)].map((name) => [name, names.filter((each) => each === name).length]));
};
const firstOf = (run: Run, groupId: string) =>
  run.cells
    .filter((cell) => cell.groupId === groupId && cell.twinOf === null)
    .map(({ launches }: Cell) => launches.map(({ cameFirst }) => cameFirst));

describe("a launch", () => {
  it("starts its processes once, for all groups and placements, and the groups take turns in coming first", async () => {
    const started: StartedProcess[] = [];
    const { run } = await runFixtures({
      request: { ...short, frameworks: ["ZeroMQ"], launches: 2, concurrency: [1, 2], placements: ["AsDeployed", "OneCore"] },
      affinity: someCores,
      startWorker: fixtureWorkers({}),
      onProcess: (each) => started.push(each),
    });
    assert.deepEqual(startsOf(started), {
      "ZeroMQ on Node (server)": 2,
      "ZeroMQ on Node (client)": 2,
      "Tcp on Node (server)": 2,
      "Tcp on Node (client)": 2,
    });
    assert.equal(run.groups.length, 4);
    assert.ok(run.cells.every(({ state, launches }) => state === "Completed" && launches.length === 2));
    for (const { id } of run.groups) {
      const expected = id.includes("/c1/") ? [true, false] : [false, true];
      for (const came of firstOf(run, id)) assert.deepEqual(came, expected, id);
    }
    // of each group its own users, twins included
    for (const { concurrency, connections } of run.cells) assert.equal(connections, concurrency);
  });

  it("lets each series come first once, and small calls come before others, after which they would have to be warmed up again", () => {
    const groups = groupsOf(planOf({ arguments: ["Int", "Text"], scenarios: ["SimpleCall", "Stream", "Payload"], payloadBytes: [1024] }));
    const series = groups.map((group) => [{ group } as GroupState]);
    const letters: Record<string, string> = { SimpleCall: "c", Stream: "s", Payload: "p" };
    const orderOf = (launch: number) => inTurn(series, launch).map(([state]) => letters[state?.group.call.scenario ?? ""]);
    const orders = [1, 2, 3, 4, 5].map((launch) => orderOf(launch).join(""));
    assert.deepEqual(orders, ["ccsp", "ccsp", "sccp", "pccs", "ccsp"]);
    assert.deepEqual(inTurn([], 3), []);
  });

  it("starts those first that take longest to warm up", async () => {
    const started: StartedProcess[] = [];
    await runFixtures({ request: short, warmup: "AsPublished", startWorker: fixtureWorkers({}), onProcess: (each) => started.push(each) });
    const servers = started.filter(({ who, port }) => port === null && who.endsWith("(server)")).map(({ who }) => who);
    assert.deepEqual(servers, ["gRPC on Node (server)", "ZeroMQ on Node (server)", "Tcp on Node (server)"]);
  });

  it("closes the users of each group before the next one's are opened, also of a twin that the last placement does not have", async () => {
    const { run } = await runFixtures({
      request: { ...short, frameworks: ["ZeroMQ"], launches: 5, concurrency: [1, 2], placements: ["OneCore", "Free"] },
      affinity: someCores,
      startWorker: fixtureWorkers({}),
    });
    assert.deepEqual(
      run.cells.flatMap(({ errors }) => errors),
      [],
    );
    assert.equal(run.cells.filter(({ twinOf }) => twinOf !== null).length, 2);
  });

  it("decides how many waking calls there are once a group, for all its cells and launches, and says so", async () => {
    let started = 0;
    const { run } = await runFixtures({
      request: { ...short, frameworks: ["gRPC"], launches: 2 },
      // of each launch's four processes: gRPC's and its floor's
      startWorker: (implementation, role) => {
        const wakes = started++ < 4 ? "wakes-3" : "wakes-8";
        return fixtureWorkers({ gRPC: wakes })(implementation, role);
      },
    });
    const numbers = run.cells.flatMap(({ launches }) => launches.map(({ wakingCalls }) => wakingCalls));
    assert.equal(numbers.length, 4);
    assert.ok((numbers[0] ?? 0) >= 2 && (numbers[0] ?? 0) <= 3, `${numbers}`);
    assert.equal(new Set(numbers).size, 1, `${numbers}`);
  });

  it("starts a pair again that failed in one group, for the next, and no other", async () => {
    const started: StartedProcess[] = [];
    const { run } = await runFixtures({
      request: { ...short, frameworks: ["gRPC"], includeFloor: true, concurrency: [2, 1] },
      startWorker: fixtureWorkers({ gRPC: "wrong-with-two" }),
      onProcess: (each) => started.push(each),
    });
    const stateOf = (users: number) => run.cells.find((cell) => cell.framework === "gRPC" && cell.concurrency === users)?.state;
    assert.deepEqual([stateOf(2), stateOf(1)], ["Failed", "Completed"]);
    assert.deepEqual(startsOf(started), {
      "gRPC on Node (server)": 2,
      "gRPC on Node (client)": 2,
      "Tcp on Node (server)": 1,
      "Tcp on Node (client)": 1,
    });
  });

  it("warms each pair up once, by as many small calls as its implementation needs, before anything is placed", async () => {
    const placed: string[] = [];
    const { run } = await runFixtures({
      request: { ...short, placements: ["OneCore"] },
      warmup: "AsPublished",
      affinity: { ...someCores, set: async (_pid, cpus) => void placed.push(cpus.join()) },
      startWorker: fixtureWorkers({}),
    });
    const calls = Object.fromEntries(run.cells.map(({ framework, launches }) => [framework, launches[0]?.warmup.calls ?? 0]));
    // and some of the cell's own
    assert.ok((calls.gRPC ?? 0) >= 7_000, JSON.stringify(calls));
    assert.ok((calls.ZeroMQ ?? 0) >= 8_000 && (calls.Tcp ?? 0) >= 20_000, JSON.stringify(calls));
    assert.ok(placed.includes("1"));
  });

  it("hardly warms up where that was asked for, and nothing that it measures is fit", async () => {
    const { run, events } = await runFixtures({
      request: { ...short, warmup: "short" },
      warmup: "AsPublished",
      startWorker: fixtureWorkers({}),
    });
    assert.ok(run.cells.every(({ launches }) => launches.every(({ warmup }) => warmup.calls < 200)));
    assert.deepEqual(
      run.groups.map(({ fit }) => fit),
      [false],
    );
    assert.equal(events.filter((event) => event.type === "warning" && event.problem.id === "NotWarmedUp").length, 1);
  });

  it("warms small calls up again that come after others, where there is a compiler: it has thrown away what it knew of them", async () => {
    const { run } = await runFixtures({
      request: { ...short, scenarios: ["SimpleCall", "Payload"], payloadBytes: [1024], launches: 2 },
      warmup: "AsPublished",
      startWorker: fixtureWorkers({ gRPC: "forgets" }),
    });
    const cell = run.cells.find(({ framework, scenario }) => framework === "gRPC" && scenario === "SimpleCall");
    const [first, second] = cell?.launches ?? [];
    assert.deepEqual([first?.cameFirst, second?.cameFirst], [true, false]);
    assert.equal(second?.perCallNs, first?.perCallNs);
  });

  it("leaves nothing running when the run is stopped, in whichever part of it", async () => {
    for (const part of ["starting", "connecting", "warming up", "measuring"]) {
      const controller = new AbortController();
      const { run } = await runFixtures({
        request: { durationSeconds: 3600, frameworks: ["ZeroMQ"] },
        startWorker: fixtureWorkers({}),
        signal: controller.signal,
        onEvent: (event) => {
          // of what is told at most four times a second the parts after the first are seen late or not at all
          if (event.type === "progress" && (event.activity.includes(part) || event.activity.includes("measuring"))) controller.abort();
        },
      });
      assert.equal(run.state, "Partial");
      assert.equal(liveWorkers.count, 0, part);
    }
  });
});
