import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cpuQuota } from "../../src/checks/before/cpu-quota.ts";
import { throttling } from "../../src/checks/before/throttling.ts";
import { cgroupsOf } from "../../src/checks/linux/cgroup.ts";
import { calibrateSpin, fastestDecile, SpinWatch } from "../../src/checks/spin.ts";
import { parseCpuTicks, readCpuTicks, stealShare } from "../../src/checks/steal.ts";
import { cpus, fakeMachine, type MachineFacts, told } from "./fake-machine.ts";

/** As /proc/stat begins: ticks of user and steal time in ten CPU-seconds. */
const stat = (user: number, steal: number, idle = 5000) =>
  `cpu  ${user} 0 200 ${idle} 30 0 20 ${steal} 0 0\ncpu0 ${user} 0 200 ${idle} 30 0 20 ${steal} 0 0\nintr 8 0\nctxt 1\n`;
const noSteal = { "/proc/stat": [stat(1000, 10), stat(1030, 10)] };
const v2 = (throttled: number, usec: number) =>
  `usage_usec 5\nuser_usec 4\nsystem_usec 1\nnr_periods 90\nnr_throttled ${throttled}\nthrottled_usec ${usec}\n`;
const thermal = "/sys/devices/system/cpu/cpu0/thermal_throttle";

describe("the check of stolen and throttled CPU", () => {
  const cases: readonly [string, MachineFacts, readonly string[]][] = [
    ["all of it ours", { files: noSteal }, []],
    ["a sixth stolen", { files: { "/proc/stat": [stat(1000, 10), stat(1030, 16)] } }, ["Warning CpuStolen"]],
    ["Windows does not tell of stealing", { platform: "win32" }, ["Info NotKnown"]],
    ["spins of one length", { files: noSteal, spinsNs: [200_000, 210_000] }, []],
    ["mostly slower spins", { files: noSteal, spinsNs: [200_000, 300_000, 300_000, 300_000] }, ["Warning CpuThrottled"]],
    ["a few interrupted spins", { files: noSteal, spinsNs: [200_000, 200_000, 200_000, 4_000_000] }, []],
    ["heat now", { files: { ...noSteal, [`${thermal}/core_throttle_count`]: ["7\n", "9\n"] } }, ["Warning CpuThrottled"]],
    ["heat long ago", { files: { ...noSteal, [`${thermal}/package_throttle_count`]: "7\n" } }, []],
    [
      "a quota that bites",
      { files: { ...noSteal, "/proc/self/cgroup": "0::/\n", "/sys/fs/cgroup/cpu.stat": [v2(3, 900), v2(5, 90_000)] } },
      ["Warning CpuThrottled"],
    ],
    ["a quota that bit long ago", { files: { ...noSteal, "/proc/self/cgroup": "0::/\n", "/sys/fs/cgroup/cpu.stat": v2(3, 900) } }, []],
    [
      "a quota of cgroup v1",
      {
        files: {
          ...noSteal,
          "/proc/self/cgroup": "4:cpu,cpuacct:/job\n",
          "/sys/fs/cgroup/cpu/job/cpu.stat": ["nr_throttled 0\nthrottled_time 0\n", "nr_throttled 1\nthrottled_time 5000000\n"],
        },
      },
      ["Warning CpuThrottled"],
    ],
  ];
  for (const [what, facts, expected] of cases) {
    it(`${what}: ${expected.join() || "nothing"}`, async () => assert.deepEqual(told(await throttling.look(fakeMachine(facts))), expected));
  }
});

describe("the check of a CPU quota", () => {
  const inGroup = { "/proc/self/cgroup": "0::/pod/job\n" };
  const two = [cpus([0, 1], [0, 1])];
  const cases: readonly [string, MachineFacts, readonly string[]][] = [
    ["none", { files: { ...inGroup, "/sys/fs/cgroup/pod/job/cpu.max": "max 100000\n" } }, []],
    ["less than the CPUs", { files: { ...inGroup, "/sys/fs/cgroup/pod/job/cpu.max": "150000 100000\n" } }, ["Warning CpuQuota"]],
    [
      "set further up",
      { files: { ...inGroup, "/sys/fs/cgroup/pod/job/cpu.max": "max 100000\n", "/sys/fs/cgroup/pod/cpu.max": "50000 100000\n" } },
      ["Warning CpuQuota"],
    ],
    ["as much as the CPUs", { files: { ...inGroup, "/sys/fs/cgroup/pod/job/cpu.max": "200000 100000\n" } }, []],
    [
      "cgroup v1",
      {
        files: {
          "/proc/self/cgroup": "1:cpu:/\n",
          "/sys/fs/cgroup/cpu/cpu.cfs_quota_us": "100000\n",
          "/sys/fs/cgroup/cpu/cpu.cfs_period_us": "100000\n",
        },
      },
      ["Warning CpuQuota"],
    ],
    [
      "cgroup v1, none",
      {
        files: {
          "/proc/self/cgroup": "1:cpu:/\n",
          "/sys/fs/cgroup/cpu/cpu.cfs_quota_us": "-1\n",
          "/sys/fs/cgroup/cpu/cpu.cfs_period_us": "100000\n",
        },
      },
      [],
    ],
    ["Windows", { platform: "win32" }, []],
  ];
  for (const [what, facts, expected] of cases) {
    it(`${what}: ${expected.join() || "nothing"}`, async () =>
      assert.deepEqual(told(await cpuQuota.look(fakeMachine({ ...facts, cpuTimes: two }))), expected));
  }

  it("looks at the group and all above it", async () => {
    const folders = await cgroupsOf(fakeMachine({ files: inGroup }));
    assert.deepEqual(folders.slice(0, 3), ["/sys/fs/cgroup/pod/job", "/sys/fs/cgroup/pod", "/sys/fs/cgroup"]);
  });
});

describe("steal time", () => {
  it("is the share of the time that was wanted", () => {
    const before = parseCpuTicks(stat(1000, 10));
    assert.equal(stealShare(before, parseCpuTicks(stat(1060, 30, 90_000))), 0.25);
  });

  it("is not known of an idle machine, of old kernels, and of other systems", async () => {
    assert.equal(stealShare(parseCpuTicks(stat(1000, 10)), parseCpuTicks(stat(1002, 13))), undefined);
    assert.equal(parseCpuTicks("cpu  1 2 3 4 5 6 7\n"), undefined);
    assert.equal(parseCpuTicks(undefined), undefined);
    assert.equal(await readCpuTicks(fakeMachine({ platform: "win32", files: { "/proc/stat": stat(1, 1) } })), undefined);
  });

  it("is none where counters went backwards", () => {
    assert.equal(stealShare(parseCpuTicks(stat(1000, 50)), parseCpuTicks(stat(1100, 10))), 0);
  });
});

describe("spins", () => {
  it("are calibrated to about 200 us by the fastest try, whatever interrupts the others", () => {
    let tries = 0;
    const asked: number[] = [];
    const spin = calibrateSpin((rounds) => {
      asked.push(rounds);
      return rounds * 0.8 * (tries++ % 3 === 0 ? 1 : 40);
    });
    spin();
    assert.equal(asked.at(-1), 250_000);
  });

  it("are calibrated after the compiler has made the work faster", () => {
    let calls = 0;
    let last = 0;
    const spin = calibrateSpin((rounds) => {
      last = rounds;
      return rounds * (calls++ < 150 ? 30 : 1);
    });
    spin();
    assert.equal(last, 200_000);
  });

  it("end to be calibrated on a clock that stands still", () => {
    let most = 0;
    const spin = calibrateSpin((rounds) => {
      most = Math.max(most, rounds);
      return 0;
    });
    assert.equal(spin(), 0);
    assert.ok(most <= 2 ** 28);
  });

  it("are watched by the median of a take, against the fastest decile of the run", () => {
    const takes = [...Array(9).fill([1, 200, 200, 900, 200, 210]), [1, 300, 300, 9000, 300, 100]].flat();
    let at = 0;
    const watch = new SpinWatch(() => takes[at++] as number);
    assert.equal(watch.ratioOf(200), null);
    const taken = Array.from({ length: 10 }, () => watch.take());
    assert.deepEqual(taken, [...Array(9).fill(200), 300]);
    assert.equal(watch.ratioOf(300), 1.5);
  });

  it("have as fastest decile the value that a tenth are at or below", () => {
    assert.equal(fastestDecile([]), null);
    assert.equal(fastestDecile([5]), 5);
    assert.equal(fastestDecile(Array.from({ length: 20 }, (_, index) => 20 - index)), 2);
  });
});
