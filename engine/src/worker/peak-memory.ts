// The system's own counter of the most memory this process has had.
import { readFileSync } from "node:fs";

/** VmHWM where there is one: on Linux maxRSS also remembers what the process was before exec, a copy of whoever started it. */
export function peakResidentBytes(): number {
  if (process.platform === "linux") {
    try {
      const peak = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
      if (peak !== undefined) return Number(peak) * 1024;
    } catch {
      // a container without /proc
    }
  }
  return process.resourceUsage().maxRSS * 1024;
}
