// What would run, as `plan` answers it.

import type { PlannedEvent } from "../../generated/events.d.ts";
import { membersOf } from "../objects/member.ts";
import { planType } from "../objects/plan.ts";
import { unique } from "../plan/checks.ts";
import type { GroupPlan } from "../plan/expand.ts";
import { placementTitle } from "../plan/registry.ts";
import type { Plan } from "../plan/resolve.ts";
import { writtenOut } from "../plan/saved.ts";
import { scenarioOf, settingsOf } from "../scenarios/index.ts";
import { timeAhead } from "../text/duration.ts";
import type { Prepared } from "./prepare.ts";
import { plannedSeconds } from "./time-plan.ts";

/** ZeroMQ: Payload 1 MB, about 25 s. One user is what is meant when nothing is said. */
function summarized(plan: Plan, groups: readonly GroupPlan[], seconds: number): string {
  const compared = groups.flatMap(({ cells }) => cells.map(({ implementation: { framework } }) => framework));
  const frameworks = unique(compared.filter(({ isFloor }) => !isFloor || plan.includeFloor).map(({ name }) => name));
  const measured = groups.map(({ call, load, concurrency, placement, title }) =>
    load.kind === "Closed" && concurrency === 1
      ? scenarioOf(call).title(settingsOf(call))
      : title.slice(0, title.length - placementTitle(placement).length - ", ".length),
  );
  return `${frameworks.join(", ")}: ${unique(measured).join("; ")}, about ${timeAhead(seconds)}`;
}

export function describePlanned({ request, plan, groups, time }: Prepared): PlannedEvent {
  const planned = groups.map(({ id, title, placement, role, cells }) => {
    const { launches = 1, totalSeconds = 0 } = time.groups.get(id) ?? {};
    return {
      id,
      title,
      placement,
      role,
      launches,
      seconds: rounded(launches * totalSeconds),
      cells: cells
        .filter(({ twinOf }) => twinOf === null)
        .map(({ implementation: { framework, entry, api }, variant }) => ({
          framework: framework.name,
          runtime: entry.runtime,
          api,
          variant,
          isFloor: framework.isFloor,
        })),
    };
  });
  // starting and warming up is done once a launch, for all groups
  const seconds = rounded(plannedSeconds(time, plan));
  const summary = summarized(plan, groups, seconds);
  return {
    type: "planned",
    version: 1,
    summary,
    members: membersOf(planType, { plan, summary, groups: planned, seconds }),
    request: { ...writtenOut(request, plan) },
    plan: { ...plan },
    groups: planned,
    seconds,
  };
}

const rounded = (seconds: number) => Math.round(seconds * 10) / 10;
