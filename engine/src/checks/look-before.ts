// All that is looked at before a measurement.
import { antivirus } from "./before/antivirus.ts";
import type { BeforeCheck } from "./before/check.ts";
import { clock } from "./before/clock.ts";
import { cpuQuota } from "./before/cpu-quota.ts";
import { localhost } from "./before/localhost.ts";
import { mixedCores } from "./before/mixed-cores.ts";
import { otherLoad } from "./before/other-load.ts";
import { portsShort } from "./before/ports-short.ts";
import { power } from "./before/power.ts";
import { priority } from "./before/priority.ts";
import { throttling } from "./before/throttling.ts";
import { timer } from "./before/timer.ts";
import { variables } from "./before/variables.ts";
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
  portsShort,
  variables,
];

/** The gravest first. Takes about a second, and never throws: a check that fails is itself a finding. */
export async function lookBefore(machine: Machine = thisMachine, checks: readonly BeforeCheck[] = beforeChecks): Promise<Finding[]> {
  return [...(await lookBeforeInDetail(machine, checks)).findings];
}

export interface Look {
  /** As lookBefore has them. */
  readonly findings: readonly Finding[];
  /** The checks that could look and found nothing, in their order. */
  readonly passed: readonly BeforeCheck[];
}

export async function lookBeforeInDetail(machine: Machine = thisMachine, checks: readonly BeforeCheck[] = beforeChecks): Promise<Look> {
  const found = new Map<BeforeCheck, readonly Finding[]>();
  for (const check of checks.filter(({ alone }) => alone)) found.set(check, await looked(check, machine));
  const others = checks.filter(({ alone }) => !alone);
  const findings = await Promise.all(others.map((check) => looked(check, machine)));
  others.forEach((check, index) => {
    found.set(check, findings[index] ?? []);
  });
  return {
    findings: gravestFirst(gatherNotKnown([...found.values()].flat())),
    passed: checks.filter((check) => found.get(check)?.length === 0),
  };
}

async function looked(check: BeforeCheck, machine: Machine): Promise<readonly Finding[]> {
  try {
    return await check.look(machine);
  } catch (error) {
    return [
      {
        id: "CheckFailed",
        severity: "Info",
        seen: `The check ${check.id} failed: ${error instanceof Error ? error.message : String(error)}`,
        remedy: "The measurement is not affected, but this point was not checked.",
        target: check.id,
      },
    ];
  }
}
