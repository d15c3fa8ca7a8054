import os from "node:os";
import type { Machine } from "../../generated/result.d.ts";
import { cpuResolutionUs } from "./cpu-resolution.ts";

/** What others know of it; absent: nobody has asked. */
interface Asked {
  readonly efficiencyMode?: Machine["efficiencyMode"] | undefined;
  readonly networkDrivers?: Machine["networkDrivers"] | undefined;
}

/** What the figures of a run depend on. No host or user name: results are shared. */
export function describeMachine({ efficiencyMode, networkDrivers }: Asked): Machine {
  const cpus = os.cpus();
  return {
    os: os.platform(),
    osVersion: os.release(),
    architecture: os.arch(),
    cpuModel: cpus[0]?.model.trim() ?? "",
    logicalCpus: Math.max(cpus.length, 1),
    memoryBytes: os.totalmem(),
    cpuResolutionUs: cpuResolutionUs(),
    ...(efficiencyMode === undefined ? {} : { efficiencyMode }),
    ...(networkDrivers === undefined ? {} : { networkDrivers }),
  };
}
