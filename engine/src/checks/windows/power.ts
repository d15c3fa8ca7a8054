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

/** The power modes of Windows 10 and 11, which lie over the Balanced plan; any other is the one between them. */
const bestEfficiency = "961cc777-2547-4f9d-8174-7d86181b8a7a";
const bestPerformance = "ded574b5-45a0-4f42-8737-46345c09c238";
const schemesKey = "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Power\\User\\PowerSchemes";
const guid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

export async function windowsPowerPlan(machine: Machine, onBattery: boolean): Promise<Finding[]> {
  const modeName = onBattery ? "ActiveOverlayDcPowerScheme" : "ActiveOverlayAcPowerScheme";
  const [output, mode] = await Promise.all([machine.run("powercfg", ["/getactivescheme"]), registryText(machine, schemesKey, modeName)]);
  const active = output?.code === 0 ? output.stdout.match(guid)?.[0].toLowerCase() : undefined;
  if (active === undefined) return [notKnown("the power plan")];
  const plan = plans[active];
  if (plan === undefined) return [notKnown(`what the power plan ${active} does, for it is not one of Windows' own`)];
  if (plan.kind === "saves") return [finding("Warning", `The power plan is '${plan.name}', which slows the processor down.`)];
  if (plan.kind === "fast") return [];
  if (mode?.toLowerCase() === bestEfficiency) {
    return [finding("Warning", "The power mode is 'Best power efficiency', which slows the processor down.")];
  }
  const over = mode?.toLowerCase() === bestPerformance ? " with the power mode 'Best performance'" : "";
  return [finding("Info", `The power plan is '${plan.name}'${over}: the processor slows down between calls and speeds up under load.`)];
}

function finding(severity: Finding["severity"], seen: string): Finding {
  return {
    id: "PowerPlan",
    setting: "PowerPlan",
    severity,
    seen,
    remedy:
      "For more repeatable results: powercfg /setactive 8c5e7fda-e8bf-4a96-9a85-a6e23a8c635c (High performance). To return: powercfg /setactive 381b4222-f694-41f0-9685-ff5bb260df2e (Balanced). A machine with Modern Standby has only Balanced: choose the power mode 'Best performance' under Settings, System, Power.",
  };
}

/** Win32_Battery.BatteryStatus: 1 is discharging, 4 and 5 are low and critical, and all others are charging, charged or on the mains. */
const discharging: readonly string[] = ["1", "4", "5"];

/** Undefined where Windows does not tell. By Windows PowerShell, once before a run: nothing that Windows comes with tells it otherwise. */
export async function windowsOnBattery(machine: Machine): Promise<boolean | undefined> {
  const script = "(Get-CimInstance -ClassName Win32_Battery -ErrorAction Stop).BatteryStatus";
  const output = await machine.run("powershell", ["-NoProfile", "-NonInteractive", "-Command", script]);
  if (output?.code !== 0) return undefined;
  // no battery, no line
  return (output.stdout.match(/\d+/g) ?? []).some((status) => discharging.includes(status));
}
