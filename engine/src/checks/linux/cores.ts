// The kinds of cores that Linux tells of, among those that this process may use.
import type { Machine } from "../machine.ts";

const cpus = "/sys/devices/system/cpu";

/** How fast each logical CPU may become, in any one unit, and how it is known. */
export interface CoreSpeeds {
  readonly speeds: readonly number[];
  readonly knownBy: string;
}

/** Undefined where no file tells. */
export async function linuxCores(machine: Machine): Promise<CoreSpeeds | undefined> {
  const allowed = await allowedCpus(machine);
  return (
    (await byPmu(machine, allowed)) ??
    (await byFile(machine, allowed, "cpu_capacity")) ??
    (await byFile(machine, allowed, "cpufreq/cpuinfo_max_freq"))
  );
}

/** "0-3,8" -> [0, 1, 2, 3, 8]. */
export function parseCpuList(text: string): number[] {
  return text
    .trim()
    .split(",")
    .filter((range) => /^\d+(-\d+)?$/.test(range))
    .flatMap((range) => {
      const [first = 0, last = first] = range.split("-").map(Number);
      return Array.from({ length: last - first + 1 }, (_, index) => first + index);
    });
}

/** Undefined: all. */
async function allowedCpus(machine: Machine): Promise<ReadonlySet<number> | undefined> {
  const list = (await machine.readText("/proc/self/status"))?.match(/^Cpus_allowed_list:\s*(\S+)/m)?.[1];
  return list === undefined ? undefined : new Set(parseCpuList(list));
}

/** Intel's hybrid processors have one set of performance counters a kind, with the CPUs it is for; the figures only tell the two apart. */
async function byPmu(machine: Machine, allowed: ReadonlySet<number> | undefined): Promise<CoreSpeeds | undefined> {
  const [fast, efficient] = await Promise.all(["cpu_core", "cpu_atom"].map((name) => machine.readText(`/sys/devices/${name}/cpus`)));
  if (fast === undefined || efficient === undefined) return undefined;
  const usable = (list: string) => parseCpuList(list).filter((cpu) => allowed?.has(cpu) ?? true);
  return { speeds: [...usable(fast).map(() => 2), ...usable(efficient).map(() => 1)], knownBy: "the kernel's lists cpu_core and cpu_atom" };
}

/** `cpu_capacity` is relative to the fastest, which is 1024; `cpuinfo_max_freq` is in kHz. */
async function byFile(machine: Machine, allowed: ReadonlySet<number> | undefined, file: string): Promise<CoreSpeeds | undefined> {
  const names = (await machine.listFolder(cpus)).filter((name) => /^cpu\d+$/.test(name) && (allowed?.has(Number(name.slice(3))) ?? true));
  const texts = await Promise.all(names.map((name) => machine.readText(`${cpus}/${name}/${file}`)));
  const speeds = texts.map(Number).filter((speed) => speed > 0);
  return speeds.length === 0 ? undefined : { speeds, knownBy: file.replace(/^.*\//, "") };
}
