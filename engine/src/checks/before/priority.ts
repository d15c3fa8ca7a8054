// The priority that this process has, and that the workers inherit.
import { notKnown } from "../finding.ts";
import type { BeforeCheck } from "./check.ts";

export const priority: BeforeCheck = {
  id: "PriorityBelowNormal",
  about: "the priority of this process",
  alone: false,
  async look(machine) {
    const value = machine.priorityOf(0);
    if (value === undefined) return [notKnown("the priority of this process")];
    if (value <= 0) return [];
    const windows = machine.platform === "win32";
    return [
      {
        id: "PriorityBelowNormal",
        setting: "Priority",
        severity: "Warning",
        seen: windows
          ? `This process runs at ${value >= 19 ? "idle" : "below normal"} priority, and so will the workers: every other program goes first.`
          : `This process runs at nice ${value}, and so will the workers: every other program goes first.`,
        remedy: windows
          ? "In a scheduled task set the priority to 5 (its default, 7, is below normal): New-ScheduledTaskSettingsSet -Priority 5. Elsewhere start it without 'start /low' or '/belownormal'."
          : "Start it without nice. In a systemd unit set Nice=0, in cron nothing.",
      },
    ];
  },
};
