// Several clients and a clock that are not real: what the windows are that they are asked for, and what becomes of those that do not count.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Loaded } from "../../generated/worker-reply.d.ts";
import { ClientWindows, type CommonLoad } from "../../src/coordinator/client-windows.ts";
import type { SliceSpec } from "../../src/coordinator/slice.ts";
import { RpcBenchError } from "../../src/errors/problem.ts";
import { columnsOf } from "../workers/columns-of.ts";

type Asked = Parameters<CommonLoad>[2];

interface Behaviour {
  /** What its clock shows more than ours. */
  readonly aheadNs: number;
  /** How long a question and its answer take each way. */
  readonly delayNs: number;
  /** What a user's call takes. */
  readonly callNs: number;
  /** When its users are all active and when its first one stops, of the window by its own clock. */
  readonly active: (asked: Asked) => { readonly fromNs: number | null; readonly untilNs: number };
  readonly errors?: Loaded["errors"];
}

const well: Behaviour = {
  aheadNs: 0,
  delayNs: 50_000,
  callNs: 100_000,
  active: ({ fromNs, untilNs, holdNs }) => ({ fromNs: fromNs - 1_500_000, untilNs: untilNs + holdNs }),
};

/** Each has one user, who calls without a gap from 1 ms before the window until 1 ms after it. */
function clientsOf(...behaviours: Partial<Behaviour>[]) {
  let now = 1e9;
  const asked: Asked[][] = behaviours.map(() => []);
  const all = behaviours.map((behaviour) => ({ ...well, ...behaviour }));
  const clients = all.map(({ aheadNs, delayNs }, index) => ({
    who: `client ${index + 1}`,
    request: (async () => {
      now += delayNs;
      const clockNs = now + aheadNs;
      now += delayNs;
      return { clockNs };
    }) as never,
  }));
  const load: CommonLoad = async (client, _spec, window) => {
    const index = clients.indexOf(client as never);
    const { aheadNs, callNs, active, errors = [] } = all[index] as Behaviour;
    asked[index]?.push(window);
    const beganNs = now + aheadNs;
    const { fromNs, untilNs } = active(window);
    const first = window.fromNs - 1_000_000;
    const calls = Math.ceil((window.untilNs - window.fromNs + 2_000_000) / callNs);
    const usage = { cpuUserUs: 0, cpuSystemUs: 0 };
    return {
      ...{ type: "loaded", id: 1, beganNs, waking: 0, parts: {}, errors, before: usage },
      after: { ...usage, residentBytes: null, peakResidentBytes: null },
      activeNs: fromNs === null ? null : fromNs - beganNs,
      openedNs: window.fromNs - beganNs,
      closedNs: window.untilNs - beganNs,
      stoppedNs: untilNs - beganNs,
      calls: columnsOf(Array.from({ length: calls }, (_, at) => [0, first + at * callNs - beganNs, callNs])),
    } as Loaded;
  };
  const options = { who: "ZeroMQ on Node", replyDeadlineMs: 1000, nowNs: () => now };
  return { windows: new ClientWindows(clients, load, options), asked };
}

const spec = (lengthMs: number): SliceSpec => ({
  wakingCalls: 0,
  wakingKind: "Same",
  openAfterNs: 0,
  lengthNs: lengthMs * 1e6,
  limitMs: 1e6,
});

describe("windows of several clients", () => {
  it("are the same moment by each client's own clock", async () => {
    const { windows, asked } = clientsOf({ aheadNs: 5e9 }, { aheadNs: -3e8 }, {});
    const { counted } = await windows.take(spec(20), 0);
    const [first, second, third] = asked.map(([window]) => window as Asked);
    assert.deepEqual([(first as Asked).fromNs - 5e9, (second as Asked).fromNs + 3e8], [third?.fromNs, third?.fromNs]);
    for (const { fromNs, untilNs } of [first, second, third] as Asked[]) assert.equal(untilNs - fromNs, 20_000_000);
    assert.equal(windows.tally.clockErrorNs, 50_000);
    assert.deepEqual([counted?.lengthsNs.length, counted?.windowNs], [600, 20_000_000]);
  });

  it("hold for longer than the clock that is known least well may be off", async () => {
    const { windows, asked } = clientsOf({ delayNs: 10_000 }, { delayNs: 400_000 });
    await windows.take(spec(20), 0);
    for (const [window] of asked) assert.ok((window?.holdNs ?? 0) > 800_000);
  });

  it("add up what all counted in them, over the one length", async () => {
    const { windows } = clientsOf({}, { callNs: 200_000 });
    const { counted } = await windows.take(spec(20), 0);
    assert.deepEqual([counted?.lengthsNs.length, counted?.ended, counted?.windowNs, counted?.sumNs], [300, 300, 20_000_000, 40_000_000]);
  });

  it("open after the waking calls and what is left uncounted", async () => {
    const { windows, asked } = clientsOf({}, {});
    await windows.take(spec(20), 0);
    await windows.take(spec(20), 70_000_000);
    await windows.take({ ...spec(20), openAfterNs: 200_000_000 }, 70_000_000);
    const [first, second, third] = asked[0] as [Asked, Asked, Asked];
    assert.ok(second.fromNs - first.fromNs > 50_000_000);
    assert.ok(third.fromNs - second.fromNs > 190_000_000);
  });

  it("are thrown away and made again, with more time to begin in, while a client came too late", async () => {
    let made = 0;
    const late = ({ fromNs, untilNs, holdNs }: Asked) => ({
      fromNs: made++ < 2 ? fromNs + 10 : fromNs - 2_000_000,
      untilNs: untilNs + holdNs,
    });
    const { windows, asked } = clientsOf({ active: late }, {});
    const { replies, counted } = await windows.take(spec(10), 0);
    assert.equal(asked[0]?.length, 3);
    assert.deepEqual([windows.tally.counted, windows.tally.repeated], [1, 2]);
    assert.equal(counted?.lengthsNs.length, 200);
    // those of the two windows before were made, too
    assert.equal(replies.length, 6);
    const [first, second, third] = asked[0] as [Asked, Asked, Asked];
    assert.ok(second.fromNs - first.fromNs > 15_000_000 && third.fromNs - second.fromNs > 30_000_000);
  });

  it("are made again, held for longer, where one stopped before another's last call had ended", async () => {
    // the first one's last call ends 9 ms after the window, and the second one's user was told to hold for less
    const { windows, asked } = clientsOf(
      { callNs: 15_000_000, active: ({ untilNs }) => ({ fromNs: 0, untilNs: untilNs + 90_000_000 }) },
      {},
    );
    await windows.take(spec(20), 0);
    assert.deepEqual([windows.tally.counted, windows.tally.repeated], [1, 1]);
    const [first, second] = asked[1] as [Asked, Asked];
    assert.ok(first.holdNs < 1_000_000 && second.holdNs >= 30_000_000, `${first.holdNs}, ${second.holdNs}`);
    // and from then on at once
    await windows.take(spec(20), 0);
    assert.deepEqual([windows.tally.counted, windows.tally.repeated], [2, 1]);
  });

  it("are given up after some tries where one always stops early, or never is there: ClientsNotTogether", async () => {
    for (const active of [
      ({ untilNs }: Asked) => ({ fromNs: 0, untilNs: untilNs - 1 }),
      ({ untilNs, holdNs }: Asked) => ({ fromNs: null, untilNs: untilNs + holdNs }),
    ]) {
      const { windows, asked } = clientsOf({}, { active });
      await assert.rejects(
        () => windows.take(spec(10), 0),
        (error) => error instanceof RpcBenchError && error.problem.id === "ClientsNotTogether",
      );
      assert.equal(asked[0]?.length, windows.tally.repeated);
      assert.equal(windows.tally.counted, 0);
    }
  });

  it("are not made again after an error: it is told, and nothing counts", async () => {
    const errors = [{ id: "WrongAnswer", message: "asked 7, got 8", count: 1 }];
    const { windows, asked } = clientsOf({ errors, active: () => ({ fromNs: null, untilNs: 1 }) }, {});
    const { replies, counted } = await windows.take(spec(10), 0);
    assert.equal(counted, null);
    assert.deepEqual(
      replies.flatMap((reply) => reply.errors),
      errors,
    );
    assert.equal(asked[0]?.length, 1);
  });
});
