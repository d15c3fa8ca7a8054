// Every framework that Node has, served and called in two real processes, by the protocol alone.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, type TestContext, test } from "node:test";
import { frameworks as frameworksContract } from "../../generated/contracts/frameworks.ts";
import type { Call } from "../../generated/worker-command";
import type { Ready } from "../../generated/worker-reply";
import { parseContract } from "../../src/contracts/read.ts";
import { scenarioOf, scenarios } from "../../src/scenarios/index.ts";
import { passagesOf } from "../../src/workers/columns.ts";
import type { Request } from "../../src/workers/messages.ts";
import { repositoryRoot } from "../worker/repository-root.ts";
import {
  assertLoaded,
  errorIds,
  int,
  load,
  open,
  readLoad,
  schedule,
  setupClient,
  setupServer,
  startClient as startClientOf,
  startServer as startServerOf,
  startWorker,
  wrongToken,
} from "../worker/worker-process.ts";

const { frameworks } = parseContract(frameworksContract, readFileSync(path.join(repositoryRoot, "proto/frameworks.json"), "utf8"));
const ofNode = frameworks.flatMap(({ module, implementations }) =>
  implementations.filter(({ runtime }) => runtime === "Node").map(({ tuned = [] }) => ({ module, tuned })),
);
const examples = path.join(repositoryRoot, "proto/examples/worker-command/valid");
const openExamples = readdirSync(examples)
  .filter((name) => name.startsWith("open-"))
  .map((name) => ({ name, call: JSON.parse(readFileSync(path.join(examples, name), "utf8")).call as Call }));
const modules = ofNode.map(({ module }) => module);
/** Each framework as it comes and, where options are published for it, with these. */
const variants = ofNode.flatMap(({ module, tuned }) => [
  { module, variant: "Default" as const, tuned },
  ...(tuned.length === 0 ? [] : [{ module, variant: "Tuned" as const, tuned }]),
]);

const timeout = 60_000;
const noStop = process.platform === "win32" ? "Windows cannot suspend a process by a signal" : false;
/** Also of opening the connections, so not too short for a busy machine. */
const callDeadlineMs = 2_000;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const streamCount = 100;
const connect: Call = { scenario: "Connect" };
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

assert.deepEqual(modules.toSorted(), ["grpc", "tcp", "zeromq"], "a framework was added: its tests are these");
assert.deepEqual(
  [...new Set(openExamples.map(({ call }) => call.scenario))].toSorted(),
  scenarios.map(({ name }) => name).toSorted(),
  "each scenario has an example of its open",
);

for (const { module, variant, tuned } of variants) {
  const ofSide = (side: string) => tuned.filter((option) => option.side === side || option.side === "both");
  const setup = (side: string) => {
    const tuning = variant === "Tuned" ? Object.fromEntries(ofSide(side).map(({ name, value }) => [name, value])) : {};
    return { variant, ...(Object.keys(tuning).length === 0 ? {} : { tuning }) };
  };
  const startServer = (t: TestContext) => startServerOf(t, module, setup("server"));
  const startClient = (t: TestContext, endpoint: Ready["endpoint"], changes: Parameters<typeof startClientOf>[3] = {}) =>
    startClientOf(t, module, endpoint, { ...setup("client"), ...changes });

  // at the same time: most of it is waiting for processes to start
  describe(`${module}, ${variant}`, { concurrency: 4 }, () => {
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
      const { worker: server, ready } = await startServerOf(t, module, { ...setup("server"), slow });
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
      const { worker: server, ready } = await startServerOf(t, module, { ...setup("server"), slow });
      await server.expect("marked", { type: "mark", slowNs: 5e6 });
      const { worker: client } = await startClient(t, ready.endpoint, { call: int, callDeadlineMs: 30_000 });
      assert.equal((await client.expect("failed", { type: "mark", slowNs: 1 })).error.id, "BadCommand");
      const { calls } = readLoad(await client.expect("loaded", load({ mostCalls: 4 })));
      assert.ok(calls.length === 4 && calls.every(({ lengthNs }) => lengthNs >= 5e6), JSON.stringify(calls));
      assert.deepEqual([await client.finish(), await server.finish()], [0, 0]);
      const { worker: other } = await startServerOf(t, module, setup("server"));
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

    for (const connections of [1, 4]) {
      test(`${connections} user(s) connect anew for each call, and the server counts and closes every connection`, {
        timeout,
      }, async (t) => {
        const { worker: server, ready } = await startServer(t);
        const { worker: client, reply } = await startClient(t, ready.endpoint, { connections, call: connect });
        assert.equal(reply.type, "opened");
        assert.equal(
          (await server.expect("marked", { type: "mark", count: "Calls" })).connections,
          0,
          "nothing is open before it is measured",
        );
        let made = 0;
        for (let round = 0; round < 2; round++) {
          const loaded = await client.expect("loaded", load({ wakingCalls: 2, wakingKind: "Small", mostCalls: 20 }));
          const { calls, inside, parts } = readLoad(loaded);
          assert.deepEqual([loaded.errors, loaded.waking, calls.length], [[], 2 * connections, 20 - 2 * connections]);
          const { open: opening = [], firstCall = [], close = [] } = parts;
          assert.ok([...opening, ...firstCall, ...close].every((part) => part >= 0));
          assert.deepEqual(
            opening.map((part, index) => part + (firstCall[index] ?? 0) + (close[index] ?? 0)),
            inside.map(({ lengthNs }) => lengthNs),
          );
          made += loaded.waking + calls.length;
        }
        const { connections: counted } = await server.expect("marked", { type: "mark" });
        // gRPC knows connections by their ports alone, and a port may come again (docs/method.md, Connect)
        const least = module === "grpc" ? Math.ceil(0.9 * made) : made;
        assert.ok(counted >= least && counted <= made, `${counted} of ${made}`);
        assert.equal((await client.expect("marked", { type: "mark" })).connections, 0);
        const open = await client.ask(schedule([0]));
        assert.equal(open.type === "failed" && open.error.id, "BadCommand");
        assert.equal(await client.finish(), 0);
        assert.equal(await server.finish(), 0);
      });
    }

    test("Connect says what kept a connection from being made", { timeout }, async (t) => {
      const { worker: server, ready } = await startServer(t);
      const refused = await startClient(t, ready.endpoint, { token: wrongToken, call: connect });
      // gRPC knows no connections: there the call is refused
      const expected = module === "grpc" ? "CallFailed" : "AuthenticationFailed";
      assert.deepEqual(errorIds(await refused.worker.expect("loaded", load({ mostCalls: 3 }))), [expected]);
      assert.equal((await server.expect("marked", { type: "mark" })).connections, 0);
      assert.equal(await server.finish(), 0);
      const { worker: client } = await startClient(t, ready.endpoint, { connections: 2, call: connect });
      for (let round = 0; round < 2; round++) {
        const loaded = await client.expect("loaded", load({ mostCalls: 4 }));
        assert.deepEqual([[...new Set(errorIds(loaded))], readLoad(loaded).calls], [["ConnectionFailed"], []]);
      }
      assert.equal(await client.finish(), 0);
    });

    test("what is set is what is reported", { timeout }, async (t) => {
      const { ready } = await startServer(t);
      const { reply } = await startClient(t, ready.endpoint);
      assert.ok(reply.type === "opened");
      for (const [side, { options }] of [
        ["server", ready],
        ["client", reply],
      ] as const) {
        for (const { name, value, default: byDefault } of ofSide(side)) {
          // null: @grpc/grpc-js does not say what it has when nothing is set
          assert.equal(options[name] ?? byDefault, variant === "Tuned" ? value : byDefault, `${side}: ${name}`);
        }
      }
    });

    test("an option or a value that is not known is refused", { timeout }, async (t) => {
      for (const [role, command] of [
        ["server", setupServer],
        ["client", setupClient],
      ] as const) {
        const worker = await startWorker(t, { framework: module, role });
        for (const name of ["nagle", ...ofSide(role).map((option) => option.name)]) {
          const reply = await worker.ask({ ...command, variant: "Tuned", tuning: { [name]: "many" } });
          assert.ok(
            reply.type === "failed" && reply.error.id === "BadCommand" && reply.error.message.includes(name),
            JSON.stringify(reply),
          );
        }
        assert.equal(await worker.finish(), 0);
      }
    });

    test("a wrong token is refused, and the server goes on", { timeout }, async (t) => {
      const { worker: server, ready } = await startServer(t);
      const refused = await startClient(t, ready.endpoint, { token: wrongToken, connections: 2 });
      assert.equal(refused.reply.type === "failed" && refused.reply.error.id, "AuthenticationFailed");
      const again = await refused.worker.ask(open());
      assert.equal(again.type === "failed" && again.error.id, "AuthenticationFailed");
      assert.equal(await refused.worker.finish(), 0);
      assert.equal((await server.expect("marked", { type: "mark" })).connections, 0);
      const { reply } = await startClient(t, ready.endpoint);
      assert.equal(reply.type, "opened");
    });

    test("nobody listens: ConnectionFailed", { timeout }, async (t) => {
      const { worker: server, ready } = await startServer(t);
      assert.equal(await server.finish(), 0);
      const { worker, reply } = await startClient(t, ready.endpoint);
      assert.equal(reply.type === "failed" && reply.error.id, "ConnectionFailed");
      assert.equal(await worker.finish(), 0);
    });

    test("Connect: the server hangs: CallTimedOut for every user, each time", { timeout, skip: noStop }, async (t) => {
      const { worker: server, ready } = await startServer(t);
      const { worker: client } = await startClient(t, ready.endpoint, { connections: 2, call: connect, callDeadlineMs: 1_000 });
      process.kill(server.pid, "SIGSTOP");
      for (let round = 0; round < 2; round++) {
        const loaded = await client.expect("loaded", load());
        assert.deepEqual(loaded.errors, [{ id: "CallTimedOut", message: "A call took longer than 1000 ms.", count: 2 }]);
      }
      assert.equal(await client.finish(), 0);
    });

    for (const call of [int, stream]) {
      test(`${call.scenario}: the server dies: an error, not a hang`, { timeout }, async (t) => {
        const { worker: server, ready } = await startServer(t);
        const { worker: client } = await startClient(t, ready.endpoint, { connections: 2, call });
        server.child.kill("SIGKILL");
        await server.ended;
        const loaded = await client.expect("loaded", load());
        assert.deepEqual(readLoad(loaded).calls, []);
        assert.ok(errorIds(loaded).every((id) => id === "CallFailed") && loaded.errors.length > 0, JSON.stringify(loaded.errors));
        assert.equal(await client.finish(), 0);
      });

      test(`${call.scenario}: the server hangs: CallTimedOut for every user`, { timeout, skip: noStop }, async (t) => {
        const { worker: server, ready } = await startServer(t);
        const { worker: client } = await startClient(t, ready.endpoint, { connections: 2, call, callDeadlineMs });
        process.kill(server.pid, "SIGSTOP");
        const loaded = await client.expect("loaded", load());
        assert.deepEqual(loaded.errors, [{ id: "CallTimedOut", message: `A call took longer than ${callDeadlineMs} ms.`, count: 2 }]);
        assert.deepEqual(readLoad(loaded).calls, []);
        assert.equal(await client.finish(), 0);
      });

      test(`${call.scenario}: the server hangs under a schedule: CallTimedOut, and the rest is not started`, {
        timeout,
        skip: noStop,
      }, async (t) => {
        const { worker: server, ready } = await startServer(t);
        const { worker: client } = await startClient(t, ready.endpoint, { connections: 2, call, callDeadlineMs });
        process.kill(server.pid, "SIGSTOP");
        const open = await client.expect("responses", schedule([0, 0, 1_000_000]));
        assert.deepEqual([errorIds(open), open.responseNs, open.notStarted], [["CallTimedOut"], [], 1]);
        assert.equal(await client.finish(), 0);
      });
    }
  });
}
