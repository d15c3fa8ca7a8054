// Windows' power plan, power mode and battery. Plans are told apart by GUID: their names are translated, and users rename them.
import { type Finding, notKnown } from "../finding.ts";
import type { Machine } from "../machine.ts";
import { registryText } from "./registry.ts";

type Kind = "saves" | "follows" | "fast";

/** powercfg /aliases: SCHEME_MAX saves most, SCHEME_MIN least. */
const plans: Readonly<Record<string, { readonly name: string; readonly kind: Kind }>> = {
  "a1841308-3541-4fab-bc81-f71556f20b4a": { name: "Power saver", kind: "saves" },
  "381b4222-f694-41f0-9685-ff5bb260df2e": { name: "Balanced", kind: "follows" },
  "8c5e7fda-e8bf-4a96-9a85-a6e23a8c635c": { name: "High performance", kind: "fast" },
  "e9a42b02-d5df-448d-aa00-03f14749eb61": { name: "Ultimate performance", kind: "fast" },
};

/** The power mode of Windows 10 and 11, which lies over the Balanced plan: "Best power efficiency". */
const bestEfficiency = "961cc777-2547-4f9d-8174-7d86181b8a7a";
const schemesKey = "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Power\\User\\PowerSchemes";
const guid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

export async function windowsPowerPlan(machine: Machine, onBattery: boolean): Promise<Finding[]> {
  const modeName = onBattery ? "ActiveOverlayDcPowerScheme" : "ActiveOverlayAcPowerScheme";
  const [output, mode] = await Promise.all([machine.run("powercfg", ["/getactivescheme"]), registryText(machine, schemesKey, modeName)]);
  const active = output?.code === 0 ? output.stdout.match(guid)?.[0].toLowerCase() : undefined;
  if (active === undefined) return [notKnown("the power plan")];
  const plan = plans[active];
  if (plan === undefined) return [notKnown(`what the power plan ${active} does, for it is not one of Windows' own`)];
  if (plan.kind === "saves") return [finding("Warning", `The power plan is '${plan.name}', which holds the processor back.`)];
  if (plan.kind === "fast") return [];
  if (mode?.toLowerCase() === bestEfficiency) {
    return [finding("Warning", "The power mode is 'Best power efficiency', which holds the processor back.")];
  }
  return [finding("Info", `The power plan is '${plan.name}': the processor slows down between calls and speeds up under load.`)];
}

function finding(severity: Finding["severity"], seen: string): Finding {
  return {
    id: "PowerPlan",
    severity,
    seen,
    remedy:
      "For figures that repeat better: powercfg /setactive 8c5e7fda-e8bf-4a96-9a85-a6e23a8c635c (High performance). To return: powercfg /setactive 381b4222-f694-41f0-9685-ff5bb260df2e (Balanced).",
  };
}

/** Win32_Battery.BatteryStatus: 1 is discharging, 4 and 5 are low and critical, and all others are charging, charged or on the mains. */
const discharging: readonly string[] = ["1", "4", "5"];

/** Undefined where wmic is not installed, as on new Windows 11; nothing else tells it without PowerShell. */
export async function windowsOnBattery(machine: Machine): Promise<boolean | undefined> {
  const output = await machine.run("wmic", ["path", "Win32_Battery", "get", "BatteryStatus", "/value"]);
  if (output?.code !== 0) return undefined;
  // no battery, no line: only a sentence on stderr
  return [...output.stdout.matchAll(/BatteryStatus=(\d+)/g)].some((match) => discharging.includes(match[1] as string));
}
