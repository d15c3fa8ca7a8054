// Settings that hold the processor back, and whether the machine runs on its battery.
import type { Finding } from "../finding.ts";
import { notKnown } from "../finding.ts";
import { linuxOnBattery, linuxPowerPlan } from "../linux/power.ts";
import { windowsOnBattery, windowsPowerPlan } from "../windows/power.ts";
import type { BeforeCheck } from "./check.ts";

export const power: BeforeCheck = {
  id: "PowerPlan",
  about: "the power settings and the battery",
  alone: false,
  async look(machine) {
    if (machine.platform === "win32") {
      const onBattery = await windowsOnBattery(machine);
      return [...(await windowsPowerPlan(machine, onBattery ?? false)), ...battery(onBattery)];
    }
    if (machine.platform === "linux") return [...(await linuxPowerPlan(machine)), ...battery(await linuxOnBattery(machine))];
    return [notKnown("the power plan and the battery")];
  },
};

function battery(onBattery: boolean | undefined): Finding[] {
  if (onBattery === undefined) return [notKnown("whether it runs on a battery")];
  if (!onBattery) return [];
  return [
    {
      id: "OnBattery",
      severity: "Warning",
      seen: "The machine runs on battery: the processor is slowed down, more so as the battery empties.",
      remedy: "Connect it to mains power and measure again.",
    },
  ];
}
