import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { clock } from "../../src/checks/before/clock.ts";
import { otherLoad } from "../../src/checks/before/other-load.ts";
import { timer } from "../../src/checks/before/timer.ts";
import { cpus, fakeMachine, type MachineFacts, told } from "./fake-machine.ts";

describe("the check of other load", () => {
  const window = (...spent: readonly (readonly [number, number])[]) => [
    cpus(...spent.map(() => [5000, 90_000] as const)),
    cpus(...spent.map(([busy, total]) => [5000 + busy, 90_000 + total] as const)),
  ];
  const cases: readonly [string, MachineFacts, readonly string[]][] = [
    ["an idle machine", { cpuTimes: window([10, 300], [0, 300]) }, []],
    ["a tenth of all", { cpuTimes: window([30, 300], [30, 300]) }, []],
    ["more than a tenth", { cpuTimes: window([50, 300], [50, 300]) }, ["Warning OtherLoad"]],
    ["one of sixteen taken", { cpuTimes: window([290, 300], ...Array(15).fill([0, 300])) }, ["Warning OtherLoad"]],
    ["most of it", { cpuTimes: window([250, 300], [200, 300]) }, ["Unfit OtherLoad"]],
    ["its own work", { cpuTimes: window([60, 300], [50, 300]), ownCpuMs: [1000, 1090] }, []],
    ["its own work on one CPU", { cpuTimes: window([200, 300], [0, 300]), ownCpuMs: [1000, 1190] }, []],
    ["clocks that stand still", { cpuTimes: window([0, 0]) }, []],
  ];
  for (const [what, facts, expected] of cases) {
    it(`${what}: ${expected.join() || "nothing"}`, async () => assert.deepEqual(told(await otherLoad.look(fakeMachine(facts))), expected));
  }

  const meminfo = (totalKb: number, availableKb: number) => ({
    "/proc/meminfo": `MemTotal:       ${totalKb} kB\nMemFree:          1000 kB\nMemAvailable:   ${availableKb} kB\n`,
  });
  const ofMemory: readonly [string, MachineFacts["files"], readonly string[]][] = [
    ["a tenth of the memory available", meminfo(8_000_000, 800_000), []],
    ["3% of it", meminfo(8_000_000, 240_000), ["Warning MemoryShort"]],
    ["a kernel that does not estimate it", { "/proc/meminfo": "MemTotal:       8000000 kB\n" }, []],
    ["no such file", {}, []],
  ];
  for (const [what, files = {}, expected] of ofMemory) {
    it(`${what}: ${expected.join() || "nothing"}`, async () => {
      assert.deepEqual(told(await otherLoad.look(fakeMachine({ files, cpuTimes: window([10, 300]) }))), expected);
      const clocksStandStill = fakeMachine({ files, cpuTimes: window([0, 0]) });
      assert.deepEqual(told(await otherLoad.look(clocksStandStill)), expected);
      const busy = fakeMachine({ files, cpuTimes: window([250, 300]) });
      assert.deepEqual(told(await otherLoad.look(busy)), ["Unfit OtherLoad", ...expected]);
    });
  }

  it("says how much of how many", async () => {
    const [finding] = await otherLoad.look(fakeMachine({ cpuTimes: window([150, 300], [30, 300]) }));
    assert.match(finding?.seen ?? "", /30% of the CPU \(0\.6 of 2 CPUs, the busiest 50%\)/);
  });
});

describe("the check of the clock", () => {
  const cases: readonly [string, MachineFacts, readonly string[]][] = [
    ["Linux, nanoseconds", { readingNs: 60, stepNs: 1 }, []],
    ["Windows' performance counter", { readingNs: 40, stepNs: 100 }, []],
    ["steps of 2 us", { readingNs: 60, stepNs: 2000 }, ["Warning ClockCoarse"]],
    ["the system's tick", { readingNs: 60, stepNs: 15_600_000 }, ["Warning ClockCoarse"]],
    ["one that costs 1.2 us", { readingNs: 1200, stepNs: 100 }, ["Warning ClockSlow"]],
    ["one that stands still", { readingNs: 0 }, ["Info NotKnown"]],
  ];
  for (const [what, facts, expected] of cases) {
    it(`${what}: ${expected.join() || "nothing"}`, async () => assert.deepEqual(told(await clock.look(fakeMachine(facts))), expected));
  }

  it("names the kernel's source", async () => {
    const files = { "/sys/devices/system/clocksource/clocksource0/current_clocksource": "hpet\n" };
    assert.match((await clock.look(fakeMachine({ files, readingNs: 900 })))[0]?.seen ?? "", /900 ns .*'hpet'/);
  });

  it("does not take an interruption for the cost of a reading", async () => {
    let readings = 0;
    const machine = { ...fakeMachine(), nowMs: () => ++readings * 60e-6 + (readings > 4000 ? 20 : 0) };
    assert.deepEqual(await clock.look(machine), []);
  });
});

describe("the check of timers", () => {
  const cases: readonly [string, (ms: number) => number, readonly string[]][] = [
    ["a millisecond", (ms) => ms + 0.1, []],
    ["Windows' tick", () => 15.6, ["Info TimerCoarse"]],
  ];
  for (const [what, fires, expected] of cases) {
    it(`${what}: ${expected.join() || "nothing"}`, async () =>
      assert.deepEqual(told(await timer.look(fakeMachine({ timer: fires }))), expected));
  }

  it("does not judge by a few late ones", async () => {
    let fired = 0;
    assert.deepEqual(await timer.look(fakeMachine({ timer: () => (fired++ % 3 === 0 ? 30 : 1) })), []);
  });
});
