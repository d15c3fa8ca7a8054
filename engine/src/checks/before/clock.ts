// The clock that calls are timed with: its smallest step, and what a reading costs.
import { duration } from "../../text/duration.ts";
import { type Finding, notKnown } from "../finding.ts";
import type { BeforeCheck } from "./check.ts";

const leastReadings = 10_000;
const leastMs = 5;
const batch = 500;
/** A clock that stands still ends it too. */
const mostReadings = 5_000_000;
/** 2% of a call of 50 us, which is what a floor takes. Windows' performance counter has steps of 100 ns. */
const stepLimitNs = 1_000;
/** A clock read by the processor's own counter costs 20 to 80 ns; one that needs the kernel or the hypervisor 500 ns and more. */
const costLimitNs = 500;

const source = "/sys/devices/system/clocksource/clocksource0/current_clocksource";

export const clock: BeforeCheck = {
  id: "ClockCoarse",
  about: "the clock that calls are timed with",
  alone: true,
  async look(machine) {
    const { stepNs, costNs } = readClock(() => machine.nowMs());
    const findings: Finding[] = [];
    const named = (await machine.readText(source))?.trim();
    const which = named ? ` (the kernel's clock source is '${named}')` : "";
    const remedy =
      machine.platform === "win32"
        ? "Undo a forced timer in the boot configuration: run 'bcdedit /deletevalue useplatformclock' as administrator and restart."
        : "Let the kernel use the processor's own counter ('tsc', in a virtual machine 'kvm-clock' or 'hyperv_clocksource_tsc_page'): see 'dmesg | grep -i clocksource'.";
    if (stepNs === null) return [notKnown("the clock's step, for it did not move")];
    // no step shorter than a reading can be seen
    if (stepNs > Math.max(stepLimitNs, 2 * costNs)) {
      findings.push({
        id: "ClockCoarse",
        severity: "Warning",
        seen: `The clock moves in steps of ${duration(stepNs)}${which}: calls that differ by less look the same.`,
        remedy,
      });
    }
    if (costNs > costLimitNs) {
      findings.push({
        id: "ClockSlow",
        severity: "Warning",
        seen: `Reading the clock takes ${duration(costNs)}${which}: every latency contains one reading.`,
        remedy,
      });
    }
    return findings;
  },
};

export function readClock(nowMs: () => number): { readonly stepNs: number | null; readonly costNs: number } {
  const started = nowMs();
  let last = started;
  let batchStarted = started;
  let smallestMs = Number.POSITIVE_INFINITY;
  let fastestBatchMs = Number.POSITIVE_INFINITY;
  let readings = 0;
  while (readings < mostReadings && (readings < leastReadings || last - started < leastMs)) {
    const now = nowMs();
    readings += 1;
    if (now > last && now - last < smallestMs) smallestMs = now - last;
    if (readings % batch === 0) {
      fastestBatchMs = Math.min(fastestBatchMs, now - batchStarted);
      batchStarted = now;
    }
    last = now;
  }
  return {
    stepNs: Number.isFinite(smallestMs) ? smallestMs * 1e6 : null,
    // the fastest batch, for another program may have the core in between; but a coarse clock stands still for a whole batch
    costNs: (fastestBatchMs > 0 ? fastestBatchMs / batch : (last - started) / readings) * 1e6,
  };
}
