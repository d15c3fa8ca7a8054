// Several clients and a clock that are not real: what the windows are that they are asked for, and what becomes of those that do not count.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CommonWindow } from "../../generated/worker-command.d.ts";
import type { Samples } from "../../generated/worker-reply.d.ts";
import { ClientWindows } from "../../src/coordinator/client-windows.ts";
import { RpcBenchError } from "../../src/errors/problem.ts";

type Asked = Omit<CommonWindow, "id">;
type Activity = Pick<Samples, "activeFromNs" | "activeUntilNs">;

interface Behaviour {
  /** What its clock shows more than ours. */
  readonly aheadNs: number;
  /** How long a question and its answer take each way. */
  readonly delayNs: number;
  /** What a user's call takes; 0: none is finished. */
  readonly callNs: (asked: Asked) => number;
  readonly active: (asked: Asked) => Activity;
  readonly errors?: Samples["errors"];
}

const well: Behaviour = {
  aheadNs: 0,
  delayNs: 50_000,
  callNs: () => 100_000,
  active: ({ fromNs, untilNs, holdNs = 0 }) => ({ activeFromNs: fromNs - 1_500_000, activeUntilNs: untilNs + holdNs }),
};

function clientsOf(...behaviours: Partial<Behaviour>[]) {
  let now = 1e9;
  const asked: Asked[][] = behaviours.map(() => []);
  const clients = behaviours.map((behaviour, index) => {
    const { aheadNs, delayNs, callNs, active, errors = [] } = { ...well, ...behaviour };
    const answer = async (command: { type: string }) => {
      if (command.type === "mark") {
        now += delayNs;
        const clockNs = now + aheadNs;
        now += delayNs;
        return { type: "marked", id: 1, connections: 1, cpuUserUs: 0, cpuSystemUs: 0, residentBytes: null, clockNs };
      }
      const window = command as Asked;
      asked[index]?.push(window);
      const lengthNs = window.untilNs - window.fromNs;
      const calls = callNs(window) === 0 ? 0 : Math.floor(lengthNs / callNs(window));
      const counts = { latenciesNs: Array(calls).fill(callNs(window)), finished: calls, dropped: 1 };
      return { type: "samples", id: 1, elapsedNs: lengthNs, ...counts, errors, stream: null, ...active(window) };
    };
    return { who: `client ${index + 1}`, request: answer as never };
  });
  const options = { who: "ZeroMQ on Node", users: 8, callDeadlineMs: 1000, replyDeadlineMs: 1000, nowNs: () => now };
  return { windows: new ClientWindows(clients, options), asked };
}

const turn = (calls: number, warmupCalls = 0) => ({ calls, warmupCalls, warmupKind: "Same" as const });

describe("windows of several clients", () => {
  it("are the same moment by each client's own clock", async () => {
    const { windows, asked } = clientsOf({ aheadNs: 5e9 }, { aheadNs: -3e8 }, {});
    await windows.slice(20);
    const [first, second, third] = asked.map(([window]) => window as Asked);
    assert.deepEqual([(first as Asked).fromNs - 5e9, (second as Asked).fromNs + 3e8], [third?.fromNs, third?.fromNs]);
    for (const { fromNs, untilNs } of [first, second, third] as Asked[]) assert.equal(untilNs - fromNs, 20_000_000);
    assert.equal(windows.tally.clockErrorNs, 50_000);
  });

  it("hold for longer than the clock that is known least well may be off", async () => {
    const { windows, asked } = clientsOf({ delayNs: 10_000 }, { delayNs: 400_000 });
    await windows.slice(20);
    for (const [window] of asked) assert.ok((window?.holdNs ?? 0) > 800_000);
  });

  it("add up what all counted in them", async () => {
    const { windows } = clientsOf({}, { callNs: () => 200_000 });
    const { latenciesNs, finished, elapsedNs, dropped } = await windows.slice(20);
    assert.deepEqual([latenciesNs.length, finished, elapsedNs, dropped], [300, 300, 20_000_000, 2]);
    assert.deepEqual([latenciesNs.filter((ns) => ns === 100_000).length, latenciesNs.filter((ns) => ns === 200_000).length], [200, 100]);
  });

  it("are as long as a turn's calls take at the pace of the last one, after as many calls of each user as wake up", async () => {
    const { windows, asked } = clientsOf({}, {});
    await windows.burst(turn(1));
    await windows.burst(turn(1000));
    await windows.burst(turn(1000, 20));
    const lengths = asked[0]?.map(({ fromNs, untilNs }) => untilNs - fromNs);
    assert.deepEqual(lengths, [10_000_000, 50_000_000, 50_000_000]);
    // 8 users, a call each 50 us: 20 calls of each take 8 ms
    const [, second, third] = asked[0] as [Asked, Asked, Asked];
    assert.ok(third.fromNs - second.fromNs >= 6_000_000);
  });

  it("are made longer until they hold a call for each user, and the calls before are called and dropped", async () => {
    const { windows, asked } = clientsOf(
      { callNs: ({ fromNs, untilNs }) => (untilNs - fromNs < 100_000_000 ? 0 : 10_000_000) },
      { callNs: () => 0 },
    );
    const samples = await windows.burst(turn(1));
    assert.deepEqual(
      asked[0]?.map(({ fromNs, untilNs }) => (untilNs - fromNs) / 1e6),
      [10, 40, 160],
    );
    assert.deepEqual([samples.latenciesNs.length, samples.dropped], [16, 6]);
    assert.ok((samples.calledNs ?? 0) > 210_000_000);
  });

  it("end when a call has had its time, though none has come back", async () => {
    const { windows } = clientsOf({ callNs: () => 0 }, { callNs: () => 0 });
    assert.deepEqual((await windows.burst(turn(1))).latenciesNs, []);
  });

  it("are thrown away and made again, with more time to begin in, while a client came too late", async () => {
    let windowsMade = 0;
    const late = ({ fromNs, untilNs, holdNs = 0 }: Asked) => ({
      activeFromNs: windowsMade++ < 2 ? fromNs + 10 : fromNs - 2_000_000,
      activeUntilNs: untilNs + holdNs,
    });
    const { windows, asked } = clientsOf({ active: late }, {});
    const samples = await windows.slice(10);
    assert.equal(asked[0]?.length, 3);
    assert.deepEqual([windows.tally.counted, windows.tally.repeated], [1, 2]);
    assert.equal(samples.latenciesNs.length, 200);
    // of the two windows before, everything
    assert.equal(samples.dropped, 2 + 2 * (200 + 2));
    const [first, second, third] = asked[0] as [Asked, Asked, Asked];
    assert.ok(second.fromNs - first.fromNs > 15_000_000 && third.fromNs - second.fromNs > 30_000_000);
  });

  it("are made again, half as long, where a client could not hold all calls", async () => {
    const { windows, asked } = clientsOf(
      {
        active: ({ fromNs, untilNs, holdNs = 0 }) => ({
          activeFromNs: fromNs - 2_000_000,
          activeUntilNs: Math.min(untilNs + holdNs, fromNs + 6_000_000),
        }),
      },
      {},
    );
    await windows.slice(20);
    assert.deepEqual(
      asked[1]?.map(({ fromNs, untilNs }) => (untilNs - fromNs) / 1e6),
      [20, 10, 5],
    );
  });

  it("are given up after some tries: ClientsNotTogether", async () => {
    const { windows, asked } = clientsOf({}, { active: () => ({}) });
    await assert.rejects(
      () => windows.slice(10),
      (error) => error instanceof RpcBenchError && error.problem.id === "ClientsNotTogether",
    );
    assert.equal(asked[0]?.length, windows.tally.repeated);
    assert.equal(windows.tally.counted, 0);
  });

  it("are not made again after an error: it is told", async () => {
    const errors = [{ id: "WrongAnswer", message: "asked 7, got 8", count: 1 }];
    const { windows, asked } = clientsOf({ errors, active: () => ({ activeUntilNs: 1 }) }, {});
    assert.deepEqual((await windows.slice(10)).errors, errors);
    assert.equal(asked[0]?.length, 1);
  });
});
