// Linux' frequency governors, firmware profile and batteries.
import { percent } from "../../text/share.ts";
import { type Finding, notKnown } from "../finding.ts";
import type { Machine } from "../machine.ts";

const cpufreq = "/sys/devices/system/cpu/cpufreq";
const supplies = "/sys/class/power_supply";
const profileFile = "/sys/firmware/acpi/platform_profile";

/** These drivers choose the frequency themselves: there 'powersave' follows the load, unlike the governor of that name elsewhere. */
const ownChoice = /^(intel_pstate|amd-pstate-epp|amd_pstate_epp)$/;

export async function linuxPowerPlan(machine: Machine): Promise<Finding[]> {
  const policies = (await machine.listFolder(cpufreq)).filter((name) => /^policy\d+$/.test(name));
  const read = async (policy: string, file: string) => (await machine.readText(`${cpufreq}/${policy}/${file}`))?.trim();
  const settings = await Promise.all(
    policies.map(async (policy) => ({
      governor: await read(policy, "scaling_governor"),
      driver: (await read(policy, "scaling_driver")) ?? "",
      preference: await read(policy, "energy_performance_preference"),
    })),
  );
  const known = settings.filter(({ governor }) => governor !== undefined);
  if (known.length === 0) return [notKnown("the frequency governor (usual in a virtual machine)"), ...(await profile(machine))];

  const held = known.filter(
    ({ governor, driver, preference }) => (governor === "powersave" && !ownChoice.test(driver)) || preference === "power",
  );
  const following = known.filter(({ governor }) => governor !== "performance");
  const remedy =
    "For more repeatable results: sudo cpupower frequency-set -g performance. Note the previous value so that you can restore it.";
  const of = (some: readonly unknown[]) => (some.length === known.length ? "" : ` on ${percent(some.length / known.length)} of the CPUs`);
  const name = ({ governor, preference }: { governor: string | undefined; preference: string | undefined }) =>
    `'${governor}'${preference === undefined ? "" : ` (preference '${preference}')`}`;
  if (held[0] !== undefined) {
    const seen = `The frequency governor is ${name(held[0])}${of(held)}, which slows the processor down.`;
    return [{ id: "PowerPlan", setting: "PowerPlan", severity: "Warning", seen, remedy }, ...(await profile(machine))];
  }
  if (following[0] !== undefined) {
    const seen = `The frequency governor is ${name(following[0])}${of(following)}: the processor slows down between calls and speeds up under load.`;
    return [{ id: "PowerPlan", setting: "PowerPlan", severity: "Info", seen, remedy }, ...(await profile(machine))];
  }
  return profile(machine);
}

async function profile(machine: Machine): Promise<Finding[]> {
  const chosen = (await machine.readText(profileFile))?.trim();
  if (chosen !== "low-power" && chosen !== "quiet" && chosen !== "cool") return [];
  return [
    {
      id: "PowerPlan",
      severity: "Warning",
      seen: `The firmware's power profile is '${chosen}', which slows the processor down.`,
      remedy: "Choose another: powerprofilesctl set performance (or balanced).",
    },
  ];
}

/** False in a machine without batteries; undefined where the kernel does not tell. */
export async function linuxOnBattery(machine: Machine): Promise<boolean | undefined> {
  const names = await machine.listFolder(supplies);
  const read = async (name: string, file: string) => (await machine.readText(`${supplies}/${name}/${file}`))?.trim();
  const all = await Promise.all(
    names.map(async (name) => ({
      type: await read(name, "type"),
      // 'Device' is the battery of a mouse or a headset
      scope: await read(name, "scope"),
      status: await read(name, "status"),
      online: await read(name, "online"),
    })),
  );
  const batteries = all.filter(({ type, scope }) => type === "Battery" && scope !== "Device");
  if (batteries.length === 0) return false;
  if (all.some(({ type, online }) => type !== "Battery" && online === "1")) return false;
  const states = batteries.map(({ status }) => status);
  if (states.every((status) => status === undefined || status === "Unknown")) return undefined;
  return states.includes("Discharging");
}
