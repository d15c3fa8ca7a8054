// Every framework that Node has, served and called in two real processes, by the protocol alone.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import type { Call } from "../../generated/worker-command";
import { scenarioOf, scenarios } from "../../src/scenarios/index.ts";
import { passagesOf } from "../../src/workers/columns.ts";
import type { Request } from "../../src/workers/messages.ts";
import { repositoryRoot } from "../worker/repository-root.ts";
import { assertLoaded, int, load, readLoad, schedule } from "../worker/worker-process.ts";
import { modules, timeout, withEachVariant } from "./variants.ts";

const examples = path.join(repositoryRoot, "proto/examples/worker-command/valid");
const openExamples = readdirSync(examples)
  .filter((name) => name.startsWith("open-"))
  .map((name) => ({ name, call: shortened(JSON.parse(readFileSync(path.join(examples, name), "utf8")).call) }));

/** For time's sake. */
function shortened(call: Call): Call {
  if ("payloadBytes" in call) return { ...call, payloadBytes: 50_000 };
  return "streamCount" in call ? { ...call, streamCount: 100 } : call;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const streamCount = 100;
const stream: Call = { scenario: "Stream", streamCount };
const callsOfOneUser: [what: string, call: Call][] = [
  // of every scenario, for the contract has an example of each
  ...openExamples.filter(({ call }) => !scenarioOf(call).connectsAnew).map(({ name, call }): [string, Call] => [name, call]),
  ["one byte", { scenario: "Payload", payloadBytes: 1, payloadSeed: "42" }],
  ["a stream of one", { scenario: "Stream", streamCount: 1 }],
];
const ofOneReply = openExamples.map(({ call }) => call).filter((call) => !scenarioOf(call).streams && !scenarioOf(call).connectsAnew);
const callsOfFourUsers: typeof callsOfOneUser = [
  ["an int", int],
  ["5 MB, which gRPC does not receive unless it is told to", { scenario: "Payload", payloadBytes: 5 * 1024 * 1024, payloadSeed: "42" }],
  [`a stream of ${streamCount}`, stream],
];

const folders = readdirSync(path.join(repositoryRoot, "engine/src/frameworks"), { withFileTypes: true }).filter((entry) =>
  entry.isDirectory(),
);
assert.deepEqual(
  modules.toSorted(),
  folders.map(({ name }) => name).toSorted(),
  "each folder is a framework of frameworks.json, and all are tested",
);
assert.deepEqual(
  [...new Set(openExamples.map(({ call }) => call.scenario))].toSorted(),
  scenarios.map(({ name }) => name).toSorted(),
  "each scenario has an example of its open",
);

withEachVariant(({ module, startClient, startServer }) => {
  for (const [connections, calls] of [
    [1, callsOfOneUser],
    [4, callsOfFourUsers],
  ] as const) {
    test(`${connections} user(s) make every call`, { timeout }, async (t) => {
      const { worker: server, ready } = await startServer(t);
      let connectionsSoFar = 0;
      for (const [what, call] of calls) {
        await t.test(what, async (t) => {
          const { worker: client, reply } = await startClient(t, ready.endpoint, { connections, call });
          assert.equal(reply.type, "opened");

          // short enough to be over soon, and to have calls of each user that outlast it
          const window = { openAfterNs: 1e6, lengthNs: 5e6 };
          const waking = { wakingCalls: 2, wakingKind: "Small" } as const;
          const loaded = await client.expect("loaded", load({ ...waking, window }));
          const { calls } = assertLoaded(loaded, connections);
          assert.deepEqual([loaded.waking, loaded.parts], [2 * connections, {}]);
          assert.ok((loaded.openedNs ?? 0) - (loaded.activeNs ?? 0) === 1e6);
          assert.deepEqual(
            [...new Set(calls.map(({ user }) => user))].sort(),
            Array.from({ length: connections }, (_, user) => user),
          );

          const bounded = await client.expect("loaded", load({ parts: true, mostCalls: 8 }));
          const { calls: all, inside, parts } = readLoad(bounded);
          assert.deepEqual([bounded.errors, all.length], [[], 8]);
          if (call.scenario === "Stream") {
            assert.deepEqual(Object.keys(parts).sort(), ["endMark", "firstValue", "gap", "takenInOneTurn"]);
            assert.deepEqual([parts.firstValue?.length, parts.gap?.length], [inside.length, inside.length * (call.streamCount - 1)]);
            assert.equal(sum(parts.takenInOneTurn ?? []), inside.length * call.streamCount);
            assert.equal(parts.endMark?.length, inside.length);
          } else {
            assert.deepEqual(parts, {});
          }

          const starts = Array.from({ length: 4 }, (_, index) => index * 1_000_000);
          const open = await client.expect("responses", schedule(starts, 2, "Small"));
          assert.deepEqual(open.errors, []);
          assert.deepEqual([open.responseNs.length, open.serviceNs.length, open.notStarted], [4, 4, 0]);
          assert.ok(open.responseNs.every((response, index) => response + 1 >= (open.serviceNs[index] ?? 0)));
          assert.ok(open.serviceNs.every((service) => service > 0) && open.elapsedNs >= (starts.at(-1) ?? 0));
          assert.ok(open.pacingNs.length >= 1 && open.pacingNs.length <= 4);
          assert.equal(open.dropped, 2 * connections);

          connectionsSoFar += connections;
          assert.equal((await client.expect("marked", { type: "mark" })).connections, connections);
          assert.equal(
            (await server.expect("marked", { type: "mark" })).connections,
            connectionsSoFar,
            "each user has a connection of its own",
          );
          assert.equal(await client.finish(), 0);
        });
      }
      assert.equal(await server.finish(), 0);
    });
  }

  test("a server that is told to be slow answers late, and says so; its streams are as ever", { timeout }, async (t) => {
    const slow = { share: 1, forNs: 20e6 };
    const { worker: server, ready } = await startServer(t, { slow });
    assert.deepEqual([ready.options["slow.share"], ready.options["slow.ns"]], [1, 20e6]);
    for (const call of ofOneReply) {
      const { worker: client } = await startClient(t, ready.endpoint, { connections: 2, call, callDeadlineMs: 30_000 });
      const { calls } = readLoad(await client.expect("loaded", load({ mostCalls: 6 })));
      // a timer of Node's may be up to a millisecond early
      assert.ok(calls.length === 6 && calls.every(({ lengthNs }) => lengthNs >= 19e6), JSON.stringify(calls));
      assert.equal(await client.finish(), 0);
    }
    const { worker: client } = await startClient(t, ready.endpoint, { call: stream, callDeadlineMs: 30_000 });
    assert.deepEqual((await client.expect("loaded", load({ mostCalls: 2 }))).errors, []);
    assert.deepEqual([await client.finish(), await server.finish()], [0, 0]);
  });

  test("a server that is to be busy with each call is told for how long, and one that is not refuses that", { timeout }, async (t) => {
    const slow = { share: 1, forNs: 1, busy: true } as const;
    const { worker: server, ready } = await startServer(t, { slow });
    await server.expect("marked", { type: "mark", slowNs: 5e6 });
    const { worker: client } = await startClient(t, ready.endpoint, { call: int, callDeadlineMs: 30_000 });
    assert.equal((await client.expect("failed", { type: "mark", slowNs: 1 })).error.id, "BadCommand");
    const { calls } = readLoad(await client.expect("loaded", load({ mostCalls: 4 })));
    assert.ok(calls.length === 4 && calls.every(({ lengthNs }) => lengthNs >= 5e6), JSON.stringify(calls));
    assert.deepEqual([await client.finish(), await server.finish()], [0, 0]);
    const { worker: other } = await startServer(t);
    assert.equal((await other.expect("failed", { type: "mark", slowNs: 1 })).error.id, "BadCommand");
  });

  test("values say when they were made, and come whole and in order however slowly they are taken", { timeout }, async (t) => {
    const { worker: server, ready } = await startServer(t);
    const { worker: client } = await startClient(t, ready.endpoint, { connections: 2, call: stream, callDeadlineMs: 30_000 });
    const observed = async (asked: Partial<Extract<Request, { type: "observe" }>>) => {
      const reply = await client.expect("observed", {
        ...{ type: "observe", periodNs: 0, forNs: 300e6, mostValues: 1_000_000, takeEveryNs: 0 },
        ...asked,
      });
      assert.deepEqual(reply.errors, []);
      const passages = passagesOf(reply, module);
      assert.equal(passages.length, 2);
      for (const { producedNs, takenNs } of passages) {
        assert.deepEqual(
          [...producedNs],
          [...producedNs].sort((a, b) => a - b),
        );
        for (const [index, taken] of takenNs.entries()) assert.ok(taken > (producedNs[index] as number), "one clock for both sides");
      }
      return passages;
    };
    for (const { producedNs } of await observed({ periodNs: 1e6, mostValues: 50, forNs: 20e9 })) {
      assert.equal(producedNs.length, 50);
    }
    for (const { takenNs } of await observed({ takeEveryNs: 10e6 })) {
      assert.ok(takenNs.filter((at) => at < 300e6).length <= 31);
    }
    // and it goes on as it did
    assert.equal(readLoad(await client.expect("loaded", load({ mostCalls: 8 }))).calls.length, 8);
    assert.equal(await client.finish(), 0);
    assert.equal(await server.finish(), 0);
  });
});
