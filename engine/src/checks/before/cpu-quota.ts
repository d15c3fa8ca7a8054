// A container's CPU quota: more than that within a period, and all of its processes are stopped until the next one.
import { countOf } from "../../text/count.ts";
import { significant } from "../../text/duration.ts";
import { cgroupsOf, quotaOf } from "../linux/cgroup.ts";
import type { BeforeCheck } from "./check.ts";

export const cpuQuota: BeforeCheck = {
  id: "CpuQuota",
  about: "a container's CPU quota",
  alone: false,
  async look(machine) {
    if (machine.platform !== "linux") return [];
    const quota = await quotaOf(machine, await cgroupsOf(machine));
    const cpus = machine.cpuTimes().length;
    if (quota === undefined || quota >= cpus) return [];
    return [
      {
        id: "CpuQuota",
        severity: "Warning",
        seen: `The container's quota is ${significant(quota)} of ${countOf(cpus, "CPU")}: client, server and engine may all be stopped for tens of milliseconds.`,
        remedy: "Measure without a CPU limit, and confine the container to whole CPUs instead (docker run --cpuset-cpus).",
      },
    ];
  },
};
