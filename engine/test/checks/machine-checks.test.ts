import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { localhost } from "../../src/checks/before/localhost.ts";
import { mixedCores } from "../../src/checks/before/mixed-cores.ts";
import { portsShort } from "../../src/checks/before/ports-short.ts";
import { priority } from "../../src/checks/before/priority.ts";
import { linuxCores, parseCpuList } from "../../src/checks/linux/cores.ts";
import { fakeMachine, type MachineFacts, told } from "./fake-machine.ts";

const perCpu = (file: string, values: readonly number[]) =>
  Object.fromEntries(values.map((value, cpu) => [`/sys/devices/system/cpu/cpu${cpu}/${file}`, `${value}\n`]));

describe("the check of the priority", () => {
  const cases: readonly [string, MachineFacts, readonly string[]][] = [
    ["normal", { priority: 0 }, []],
    ["raised", { priority: -5 }, []],
    ["nice 10", { priority: 10 }, ["Warning PriorityBelowNormal"]],
    ["a scheduled task of Windows", { platform: "win32", priority: 10 }, ["Warning PriorityBelowNormal"]],
    ["not told", {}, ["Info NotKnown"]],
  ];
  for (const [what, facts, expected] of cases) {
    it(`${what}: ${expected.join() || "nothing"}`, async () => assert.deepEqual(told(await priority.look(fakeMachine(facts))), expected));
  }

  it("names the remedy of the system it runs on", async () => {
    const remedyOn = async (platform: NodeJS.Platform) => (await priority.look(fakeMachine({ platform, priority: 10 })))[0]?.remedy;
    assert.match((await remedyOn("win32")) ?? "", /New-ScheduledTaskSettingsSet -Priority 5/);
    assert.match((await remedyOn("linux")) ?? "", /nice/);
  });
});

describe("the check of ports before a run", () => {
  const linux = (timeWait: number): MachineFacts => ({
    platform: "linux",
    files: {
      "/proc/net/sockstat": `sockets: used 9\nTCP: inuse 4 orphan 0 tw ${timeWait} alloc 5 mem 0\n`,
      "/proc/sys/net/ipv4/ip_local_port_range": "32768\t60999\n",
    },
  });
  const cases: readonly [string, MachineFacts, readonly string[]][] = [
    ["few held", linux(14_116), []],
    ["more than half held", linux(14_117), ["Info PortsShort"]],
    ["not told", { platform: "linux" }, []],
  ];
  for (const [what, facts, expected] of cases) {
    it(`${what}: ${expected.join() || "nothing"}`, async () => assert.deepEqual(told(await portsShort.look(fakeMachine(facts))), expected));
  }
});

describe("the check of localhost", () => {
  const v4 = { address: "127.0.0.1", family: 4 };
  const v6 = { address: "::1", family: 6 };
  const cases: readonly [string, MachineFacts, readonly string[]][] = [
    ["one family", { addresses: [v4] }, []],
    ["one family, several addresses", { addresses: [v4, { address: "127.0.1.1", family: 4 }] }, []],
    ["two families", { addresses: [v6, v4] }, ["Info LocalhostTwoFamilies"]],
    ["a name that does not resolve", { addresses: new Error("ENOTFOUND") }, ["Info NotKnown"]],
  ];
  for (const [what, facts, expected] of cases) {
    it(`${what}: ${expected.join() || "nothing"}`, async () => assert.deepEqual(told(await localhost.look(fakeMachine(facts))), expected));
  }
});

describe("the check of mixed cores", () => {
  const hybrid = { "/sys/devices/cpu_core/cpus": "0-3\n", "/sys/devices/cpu_atom/cpus": "4-7\n" };
  const cases: readonly [string, MachineFacts, readonly string[]][] = [
    ["Intel's two kinds", { files: hybrid }, ["Warning MixedCores"]],
    ["kept on one of them", { files: { ...hybrid, "/proc/self/status": "Name:\tnode\nCpus_allowed_list:\t0,2-3\n" } }, []],
    ["Arm's capacities", { files: perCpu("cpu_capacity", [446, 446, 1024, 1024]) }, ["Warning MixedCores"]],
    ["equal capacities", { files: perCpu("cpu_capacity", [1024, 1024]) }, []],
    ["highest frequencies apart", { files: perCpu("cpufreq/cpuinfo_max_freq", [5_200_000, 3_900_000]) }, ["Warning MixedCores"]],
    ["a preferred core", { files: perCpu("cpufreq/cpuinfo_max_freq", [5_500_000, 5_200_000]) }, []],
    ["Linux that does not tell", {}, ["Info NotKnown"]],
    ["Windows, base frequencies apart", { platform: "win32", cpuSpeedsMhz: [3187, 3187, 2419] }, ["Warning MixedCores"]],
    ["Windows, equal base frequencies", { platform: "win32", cpuSpeedsMhz: [3187, 3187] }, ["Info NotKnown"]],
  ];
  for (const [what, facts, expected] of cases) {
    it(`${what}: ${expected.join() || "nothing"}`, async () => assert.deepEqual(told(await mixedCores.look(fakeMachine(facts))), expected));
  }

  it("counts the slower ones among those it may use", async () => {
    const files = { ...hybrid, "/proc/self/status": "Cpus_allowed_list:\t2-5\n" };
    assert.deepEqual((await linuxCores(fakeMachine({ files })))?.speeds, [2, 2, 1, 1]);
    assert.match((await mixedCores.look(fakeMachine({ files })))[0]?.seen ?? "", /2 of 4 logical CPUs are slower/);
  });

  it("reads the kernel's lists of CPUs", () => {
    assert.deepEqual(parseCpuList("0-2,8,10-11\n"), [0, 1, 2, 8, 10, 11]);
    assert.deepEqual(parseCpuList("\n"), []);
  });
});
