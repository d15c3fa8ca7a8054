// What a worker makes of a load, by the protocol alone.
import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { assertLoaded, load, open, readLoad, startClient, startServer } from "./worker-process.ts";

const tests = (name: string, body: (t: TestContext) => Promise<void>) => test(name, { timeout: 30_000 }, body);

tests("a common window is where it was said to be by the clock that marks tell", async (t) => {
  const { ready } = await startServer(t, "tcp");
  const { worker } = await startClient(t, "tcp", ready.endpoint, { connections: 3 });
  const { clockNs } = await worker.expect("marked", { type: "mark" });
  const fromNs = clockNs + 300e6;
  // a machine that pauses the worker leaves some of it
  const lengthNs = 1e9;
  const loaded = await worker.expect("loaded", load({ wakingCalls: 2, window: { fromNs, untilNs: fromNs + lengthNs, holdNs: 5e6 } }));
  assertLoaded(loaded, 3);
  const { beganNs, openedNs, closedNs, stoppedNs } = loaded;
  assert.ok(beganNs >= clockNs);
  assert.deepEqual([beganNs + (openedNs ?? 0), beganNs + (closedNs ?? 0)], [fromNs, fromNs + lengthNs]);
  assert.ok(beganNs + stoppedNs >= fromNs + lengthNs + 5e6);
});

tests("a common window that was over when it was asked for has no calls, and shows that its users came too late", async (t) => {
  const { ready } = await startServer(t, "tcp");
  const { worker } = await startClient(t, "tcp", ready.endpoint);
  const { clockNs } = await worker.expect("marked", { type: "mark" });
  const window = { fromNs: clockNs - 1_000_000, untilNs: clockNs - 1, holdNs: 0 };
  const loaded = await worker.expect("loaded", load({ wakingCalls: 1, window }));
  assert.deepEqual([readLoad(loaded).calls, loaded.openedNs, loaded.closedNs, loaded.waking], [[], 0, 0, 1]);
  assert.ok(loaded.beganNs + (loaded.activeNs ?? 0) > window.untilNs);
});

tests("a window that ends before it begins is refused, and the client goes on", async (t) => {
  const { ready } = await startServer(t, "tcp");
  const { worker } = await startClient(t, "tcp", ready.endpoint);
  const reply = await worker.ask(load({ window: { fromNs: 2_000_000, untilNs: 2_000_000, holdNs: 0 } }));
  assert.equal(reply.type === "failed" && reply.error.id, "BadCommand");
  assert.equal(readLoad(await worker.expect("loaded", load({ mostCalls: 2 }))).calls.length, 2);
});

tests("a load without a window makes its waking calls and no other", async (t) => {
  const { ready } = await startServer(t, "tcp");
  const { worker } = await startClient(t, "tcp", ready.endpoint, { connections: 3 });
  const loaded = await worker.expect("loaded", load({ wakingCalls: 50, window: null }));
  assert.deepEqual([loaded.waking, readLoad(loaded).calls, loaded.openedNs, loaded.closedNs], [150, [], null, null]);
  assert.ok((loaded.activeNs ?? 0) > 0);
});

tests("what a load's record takes is the memory of its calls alone", async (t) => {
  const { ready } = await startServer(t, "tcp");
  const { worker } = await startClient(t, "tcp", ready.endpoint);
  const before = await worker.expect("marked", { type: "mark" });
  const { after } = await worker.expect("loaded", load({ mostCalls: 10 }));
  // the record is 20 MB
  assert.ok((after.residentBytes ?? 0) - (before.residentBytes ?? 0) < 10_000_000);
});

tests("streams have parts where they are asked for, one for each call in the window, and other calls have none", async (t) => {
  const { ready } = await startServer(t, "tcp");
  const { worker } = await startClient(t, "tcp", ready.endpoint, { connections: 2, call: { scenario: "Stream", streamCount: 5 } });
  for (let round = 0; round < 2; round++) {
    const { inside, parts } = assertLoaded(
      await worker.expect("loaded", load({ wakingCalls: 1, parts: true, window: { openAfterNs: 1e6, lengthNs: 20e6 } })),
      2,
    );
    const { firstValue = [], gap = [], takenInOneTurn = [] } = parts;
    assert.deepEqual([firstValue.length, gap.length], [inside.length, 4 * inside.length]);
    assert.equal(
      takenInOneTurn.reduce((sum, values) => sum + values, 0),
      5 * inside.length,
    );
    for (const [index, { lengthNs }] of inside.entries()) {
      const values = (firstValue[index] ?? 0) + gap.slice(4 * index, 4 * index + 4).reduce((sum, ns) => sum + ns, 0);
      assert.ok(values > 0 && values <= lengthNs);
    }
    assert.deepEqual((await worker.expect("loaded", load({ mostCalls: 4 }))).parts, {});
  }
  await worker.expect("closed", { type: "close" });
  await worker.expect("opened", open());
  assert.deepEqual((await worker.expect("loaded", load({ parts: true, mostCalls: 4 }))).parts, {});
});
