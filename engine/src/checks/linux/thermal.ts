import type { Machine } from "../machine.ts";

const cpus = "/sys/devices/system/cpu";

/** How often cores and packages slowed down for heat since the machine started; undefined where it is not told (virtual machines, other than Intel). */
export async function thermalThrottles(machine: Machine): Promise<number | undefined> {
  if (machine.platform !== "linux") return undefined;
  const names = (await machine.listFolder(cpus)).filter((name) => /^cpu\d+$/.test(name));
  const texts = await Promise.all(
    names.flatMap((name) =>
      ["core_throttle_count", "package_throttle_count"].map((file) => machine.readText(`${cpus}/${name}/thermal_throttle/${file}`)),
    ),
  );
  const counts = texts.filter((text) => text !== undefined).map(Number);
  return counts.length === 0 ? undefined : counts.reduce((sum, count) => sum + count, 0);
}
