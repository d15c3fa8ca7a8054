// What would run, as `plan` answers it.
import type { PlannedEvent } from "../../generated/events.d.ts";
import { writtenOut } from "../plan/saved.ts";
import type { Prepared } from "./prepare.ts";
import { plannedSeconds } from "./time-plan.ts";

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
  const seconds = rounded(plannedSeconds(time));
  return { type: "planned", version: 1, request: { ...writtenOut(request, plan) }, plan: { ...plan }, groups: planned, seconds };
}

const rounded = (seconds: number) => Math.round(seconds * 10) / 10;
