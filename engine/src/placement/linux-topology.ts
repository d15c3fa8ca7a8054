// What Linux tells of the cores behind the CPUs that may be used.
import { linuxCores, parseCpuList } from "../checks/linux/cores.ts";
import type { Machine } from "../checks/machine.ts";
import { plainTopology, ranksOf, type Topology } from "./topology.ts";

type Files = Pick<Machine, "readText" | "listFolder">;

/** Never rejects: where a file is missing, as in some containers, each CPU is taken for a core of its own, all of one kind. */
export async function linuxTopology(allowed: readonly number[], files: Files): Promise<Topology> {
  const [siblings, cores] = await Promise.all([
    Promise.all(allowed.map((cpu) => files.readText(`/sys/devices/system/cpu/cpu${cpu}/topology/thread_siblings_list`))),
    linuxCores(files),
  ]);
  const ranks = new Map<number, number>();
  // a file that tells of some CPUs only tells nothing of how they compare
  if (cores !== undefined && allowed.every((cpu) => cores.cpus.includes(cpu))) {
    const ofCores = ranksOf(cores.speeds);
    for (const [index, cpu] of cores.cpus.entries()) ranks.set(cpu, ofCores[index] ?? 0);
  }
  return {
    cpus: plainTopology(allowed).cpus.map(({ cpu }) => ({
      cpu,
      core: Math.min(cpu, ...parseCpuList(siblings[allowed.indexOf(cpu)] ?? "")),
      rank: ranks.get(cpu) ?? 0,
    })),
    knownBy: ranks.size === 0 ? null : (cores?.knownBy ?? null),
  };
}
