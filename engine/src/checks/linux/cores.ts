// The kinds of cores that Linux tells of, among those that this process may use.
import type { Machine } from "../machine.ts";

const cpus = "/sys/devices/system/cpu";

/** How fast each logical CPU may become, in any one unit, and how it is known. */
export interface CoreSpeeds {
  readonly speeds: readonly number[];
  readonly knownBy: string;
}

/** In the order of `cpus`. */
export interface LinuxCores extends CoreSpeeds {
  readonly cpus: readonly number[];
}

/** What is read; the rest of the machine does not matter here. */
type Files = Pick<Machine, "readText" | "listFolder">;

/** Undefined where no file tells. */
export async function linuxCores(machine: Files): Promise<LinuxCores | undefined> {
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
async function allowedCpus(machine: Files): Promise<ReadonlySet<number> | undefined> {
  const list = (await machine.readText("/proc/self/status"))?.match(/^Cpus_allowed_list:\s*(\S+)/m)?.[1];
  return list === undefined ? undefined : new Set(parseCpuList(list));
}

/** Intel's hybrid processors have one set of performance counters a kind, with the CPUs it is for; the figures only tell the two apart. */
async function byPmu(machine: Files, allowed: ReadonlySet<number> | undefined): Promise<LinuxCores | undefined> {
  const [fast, efficient] = await Promise.all(["cpu_core", "cpu_atom"].map((name) => machine.readText(`/sys/devices/${name}/cpus`)));
  if (fast === undefined || efficient === undefined) return undefined;
  const usable = (list: string) => parseCpuList(list).filter((cpu) => allowed?.has(cpu) ?? true);
  const cores = [...usable(fast).map((cpu) => ({ cpu, speed: 2 })), ...usable(efficient).map((cpu) => ({ cpu, speed: 1 }))];
  return listed(cores, "the kernel's lists cpu_core and cpu_atom");
}

/** `cpu_capacity` is relative to the fastest, which is 1024; `cpuinfo_max_freq` is in kHz. */
async function byFile(machine: Files, allowed: ReadonlySet<number> | undefined, file: string): Promise<LinuxCores | undefined> {
  const names = (await machine.listFolder(cpus)).filter((name) => /^cpu\d+$/.test(name) && (allowed?.has(Number(name.slice(3))) ?? true));
  const read = async (name: string) => ({
    cpu: Number(name.slice(3)),
    speed: Number(await machine.readText(`${cpus}/${name}/${file}`)),
  });
  const cores = (await Promise.all(names.map(read))).filter(({ speed }) => speed > 0);
  return cores.length === 0 ? undefined : listed(cores, file.replace(/^.*\//, ""));
}

function listed(cores: readonly { cpu: number; speed: number }[], knownBy: string): LinuxCores {
  return { cpus: cores.map(({ cpu }) => cpu), speeds: cores.map(({ speed }) => speed), knownBy };
}
