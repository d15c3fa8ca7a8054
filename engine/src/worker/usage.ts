// This process's own accounts, as the worker protocol has them.
import type { CpuUsage, Usage } from "../../generated/worker-reply";
import { peakResidentBytes } from "./peak-memory.ts";

/** CPU time alone: it is read without touching memory, so also right before a load. */
export function cpuNow(): CpuUsage {
  const { user, system } = process.cpuUsage();
  return { cpuUserUs: user, cpuSystemUs: system };
}

export function usageNow(): Usage {
  return { ...cpuNow(), residentBytes: process.memoryUsage.rss(), peakResidentBytes: peakResidentBytes() };
}

/** By the names of engine/src/resources/counters.ts. Windows counts no context switches of a process, and libuv says 0 there. */
export function countersNow(platform: NodeJS.Platform = process.platform): Record<string, number | null> {
  const { voluntaryContextSwitches, involuntaryContextSwitches } = process.resourceUsage();
  return { contextSwitches: platform === "win32" ? null : voluntaryContextSwitches + involuntaryContextSwitches };
}
