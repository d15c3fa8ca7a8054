// All that is looked at before a measurement.
import { antivirus } from "./before/antivirus.ts";
import type { BeforeCheck } from "./before/check.ts";
import { clock } from "./before/clock.ts";
import { cpuQuota } from "./before/cpu-quota.ts";
import { localhost } from "./before/localhost.ts";
import { mixedCores } from "./before/mixed-cores.ts";
import { otherLoad } from "./before/other-load.ts";
import { power } from "./before/power.ts";
import { priority } from "./before/priority.ts";
import { throttling } from "./before/throttling.ts";
import { timer } from "./before/timer.ts";
import { type Finding, gatherNotKnown, gravestFirst } from "./finding.ts";
import { type Machine, thisMachine } from "./machine.ts";

/** Other load first: whatever else is looked at is load of ours. */
export const beforeChecks: readonly BeforeCheck[] = [
  otherLoad,
  timer,
  clock,
  throttling,
  power,
  antivirus,
  mixedCores,
  cpuQuota,
  priority,
  localhost,
];

/** The gravest first. Takes about a second, and never throws: a check that fails is itself a finding. */
export async function lookBefore(machine: Machine = thisMachine, checks: readonly BeforeCheck[] = beforeChecks): Promise<Finding[]> {
  const findings: (readonly Finding[])[] = [];
  for (const check of checks.filter(({ alone }) => alone)) findings.push(await looked(check, machine));
  findings.push(...(await Promise.all(checks.filter(({ alone }) => !alone).map((check) => looked(check, machine)))));
  return gravestFirst(gatherNotKnown(findings.flat()));
}

async function looked(check: BeforeCheck, machine: Machine): Promise<readonly Finding[]> {
  try {
    return await check.look(machine);
  } catch (error) {
    return [
      {
        id: "CheckFailed",
        severity: "Info",
        seen: `The check ${check.id} could not be made: ${error instanceof Error ? error.message : String(error)}`,
        remedy: "The measurement is not affected, but nothing vouches for this point.",
        target: check.id,
      },
    ];
  }
}
