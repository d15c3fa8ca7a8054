// Whether the CPU is taken away or slowed down now: some work, and the counters before and after.

import { countOf } from "../../text/count.ts";
import { duration, significant } from "../../text/duration.ts";
import { percent } from "../../text/share.ts";
import { type Finding, notKnown } from "../finding.ts";
import { cgroupsOf, type ThrottleCount, throttlesOf } from "../linux/cgroup.ts";
import { thermalThrottles } from "../linux/thermal.ts";
import type { Machine } from "../machine.ts";
import { fastestDecile } from "../spin.ts";
import { readCpuTicks, stealShare } from "../steal.ts";
import type { BeforeCheck } from "./check.ts";

/** Nothing is stolen from a machine that is idle, so it is made to work. Thirty ticks of the kernel's accounting. */
const workMs = 300;
export const stealLimit = 0.05;
/** The median spin over the fastest decile. Turbo steps and a neighbour on the same core stay below. */
export const spinLimit = 1.25;

export const throttling: BeforeCheck = {
  id: "CpuStolen",
  about: "whether the CPU is taken away or slowed down",
  alone: true,
  async look(machine) {
    const folders = machine.platform === "linux" ? await cgroupsOf(machine) : [];
    const before = await counters(machine, folders);
    const spins = work(machine);
    const after = await counters(machine, folders);
    return [...stolen(stealShare(before.ticks, after.ticks)), ...slowed(spins), ...held(before, after)];
  },
};

interface Counters {
  readonly ticks: Awaited<ReturnType<typeof readCpuTicks>>;
  /** Since the start of the machine; undefined where it is not told. */
  readonly thermal: number | undefined;
  readonly quota: ThrottleCount;
}

async function counters(machine: Machine, cgroups: readonly string[]): Promise<Counters> {
  return { ticks: await readCpuTicks(machine), thermal: await thermalThrottles(machine), quota: await throttlesOf(machine, cgroups) };
}

function work(machine: Machine): number[] {
  // what it costs to calibrate is not part of the window
  machine.spinNs();
  const spins: number[] = [];
  const started = machine.nowMs();
  while (machine.nowMs() - started < workMs) spins.push(machine.spinNs());
  return spins.sort((a, b) => a - b);
}

function stolen(share: number | undefined): Finding[] {
  if (share === undefined) return [notKnown("CPU time stolen by a hypervisor")];
  if (share <= stealLimit) return [];
  return [
    {
      id: "CpuStolen",
      severity: "Warning",
      seen: `The hypervisor gave ${percent(share)} of the requested CPU time to other machines.`,
      remedy: "Measure when the host is less busy, or on a machine with dedicated CPUs.",
    },
  ];
}

function slowed(spins: readonly number[]): Finding[] {
  const fastest = fastestDecile(spins);
  const median = spins[Math.floor(spins.length / 2)];
  if (fastest === null || median === undefined || median / fastest <= spinLimit) return [];
  return [
    {
      id: "CpuThrottled",
      severity: "Warning",
      seen: `The same piece of work had a median time of ${duration(median)}, ${significant(median / fastest)} times the fastest (${duration(fastest)}): the core does not keep its speed, or is shared.`,
      remedy: "Let the machine cool down, connect it to mains power, and close other programs; in a virtual machine use dedicated CPUs.",
    },
  ];
}

function held(before: Counters, after: Counters): Finding[] {
  const findings: Finding[] = [];
  const thermal = (after.thermal ?? 0) - (before.thermal ?? 0);
  if (thermal > 0) {
    findings.push({
      id: "CpuThrottled",
      severity: "Warning",
      seen: `The processor slowed down because of heat ${countOf(thermal, "time")} within ${workMs} ms.`,
      remedy: "Let it cool down; check its fans and ventilation.",
    });
  }
  const times = after.quota.times - before.quota.times;
  if (times > 0) {
    const ms = (after.quota.heldNs - before.quota.heldNs) / 1e6;
    findings.push({
      id: "CpuThrottled",
      severity: "Warning",
      seen: `The container's CPU quota stopped it ${countOf(times, "time")}, ${significant(ms)} ms in all, within ${workMs} ms.`,
      remedy: "Give the container more CPU, or no limit (docker run without --cpus; in Kubernetes no CPU limit).",
    });
  }
  return findings;
}
