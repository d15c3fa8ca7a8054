// Fast and efficient cores in one processor: a process that moves between them has two latencies.
import { notKnown } from "../finding.ts";
import { type CoreSpeeds, linuxCores } from "../linux/cores.ts";
import type { Machine } from "../machine.ts";
import type { BeforeCheck } from "./check.ts";

/** Preferred cores of one kind differ by a few percent; fast and efficient ones by a third and more. */
const limit = 1.2;

export const mixedCores: BeforeCheck = {
  id: "MixedCores",
  about: "fast and efficient cores",
  alone: false,
  async look(machine) {
    const cores = machine.platform === "linux" ? await linuxCores(machine) : speedsNow(machine);
    const fastest = Math.max(...(cores?.speeds ?? []));
    const slower = cores?.speeds.filter((speed) => fastest / speed > limit).length ?? 0;
    // equal speeds do not say that the cores are equal: Windows gives the base frequency, which the kinds may share
    if (cores === undefined || (machine.platform !== "linux" && slower === 0)) return [notKnown("whether it has fast and efficient cores")];
    if (slower === 0) return [];
    return [
      {
        id: "MixedCores",
        severity: "Warning",
        seen: `${slower} of ${cores.speeds.length} logical CPUs are slower (according to ${cores.knownBy}): results depend on where each process happens to run.`,
        remedy:
          machine.platform === "linux"
            ? "Rely on the one-core placement, or keep RpcBench on one kind: taskset -c <list of fast CPUs> before the command."
            : "Rely on the one-core placement, or keep RpcBench on one kind: start /affinity <mask of fast CPUs> before the command.",
      },
    ];
  },
};

function speedsNow(machine: Machine): CoreSpeeds | undefined {
  const speeds = machine.cpuSpeedsMhz().filter((speed) => speed > 0);
  return speeds.length === 0 ? undefined : { speeds, knownBy: "the base frequency of each" };
}
