import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { linuxTopology } from "../../src/placement/linux-topology.ts";
import { fakeMachine } from "../checks/fake-machine.ts";

const cpu = (number: number) => `/sys/devices/system/cpu/cpu${number}`;

describe("linuxTopology", () => {
  it("knows siblings by the lowest number that shares their core, and kinds by cpuinfo_max_freq", async () => {
    const files: Record<string, string> = { "/proc/self/status": "Cpus_allowed_list:\t1-3\n" };
    for (const [number, siblings, kHz] of [
      [0, "0,2", 5_000_000],
      [1, "1,3", 3_000_000],
      [2, "0,2", 5_100_000],
      [3, "1,3", 3_000_000],
    ] as const) {
      files[`${cpu(number)}/topology/thread_siblings_list`] = `${siblings}\n`;
      files[`${cpu(number)}/cpufreq/cpuinfo_max_freq`] = `${kHz}\n`;
    }
    assert.deepEqual(await linuxTopology([1, 2, 3], fakeMachine({ files })), {
      cpus: [
        { cpu: 1, core: 1, rank: 1 },
        { cpu: 2, core: 0, rank: 2 },
        { cpu: 3, core: 1, rank: 1 },
      ],
      knownBy: "cpuinfo_max_freq",
    });
  });

  it("takes each CPU for a core where no file tells, and where the kind of one only is told", async () => {
    const plain = [
      { cpu: 0, core: 0, rank: 0 },
      { cpu: 1, core: 1, rank: 0 },
    ];
    assert.deepEqual(await linuxTopology([0, 1], fakeMachine({ files: {} })), { cpus: plain, knownBy: null });
    const files = { [`${cpu(0)}/cpu_capacity`]: "1024\n" };
    assert.deepEqual(await linuxTopology([0, 1], fakeMachine({ files })), { cpus: plain, knownBy: null });
  });
});
