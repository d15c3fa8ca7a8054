// Which logical CPUs the processes of a launch may run on. Pure functions.
import { type Core, type CoreClass, classesOf, type Topology } from "./topology.ts";

/**
 * The kind of core that a placement uses. All: there is one kind only. Fastest, Slower: of several; Slower where the fastest has too few cores.
 * Unknown: the system does not tell of kinds.
 */
export interface CpuClass {
  readonly name: "All" | "Fastest" | "Slower" | "Unknown";
  readonly knownBy: string | null;
}

export interface PlacementCpus {
  readonly server: readonly number[];
  readonly client: readonly number[];
  readonly coordinator: readonly number[];
  /** Absent where the processes are left to the system. */
  readonly class?: CpuClass;
}

export const nowhereInParticular: PlacementCpus = { server: [], client: [], coordinator: [] };

/**
 * The CPUs for `placement` out of those this process may use, all of one kind. Empty lists: left to the system. Null when there are too few.
 *
 * `OneCore`: one CPU of the fastest kind, the last one that does not share its core with CPU 0, which serves most interrupts.
 *
 * `AsDeployed`: server and client have half of the cores of the fastest kind each, with all siblings; never one core on both sides, for siblings slow
 * each other down. A core that is left over is that of CPU 0 and goes to the coordinator. Where none is left over the coordinator is on the
 * client's side: it sleeps while calls are timed, so it takes nothing from the client, and the loop by which it notices a change of the clock rate
 * runs on a core of the kind that is measured, which a slower core that is free would not be.
 */
export function cpusFor(placement: string, topology: Topology): PlacementCpus | null {
  const classes = classesOf(topology);
  switch (placement) {
    case "OneCore":
      return oneCore(topology, classes);
    case "AsDeployed":
      return split(topology, classes);
    default:
      return nowhereInParticular;
  }
}

function oneCore(topology: Topology, classes: readonly CoreClass[]): PlacementCpus | null {
  const [fastest] = classes;
  if (fastest === undefined) return null;
  const quiet = fastest.filter(({ isFirst }) => !isFirst);
  const last = (quiet.at(-1) ?? fastest.at(-1))?.cpus.at(-1);
  return last === undefined ? null : { server: [last], client: [last], coordinator: [last], class: classOf(fastest, topology, classes) };
}

function split(topology: Topology, classes: readonly CoreClass[]): PlacementCpus | null {
  const cores = classes.find(({ length }) => length >= 2);
  if (cores === undefined) return null;
  const half = Math.floor(cores.length / 2);
  const spare = cores.length % 2 === 0 ? undefined : (cores.find(({ isFirst }) => isFirst) ?? cores[0]);
  const sides = cores.filter((core) => core !== spare);
  const server = cpusOf(sides.slice(0, half));
  const client = cpusOf(sides.slice(half));
  return { server, client, coordinator: spare === undefined ? client : [...spare.cpus], class: classOf(cores, topology, classes) };
}

const cpusOf = (cores: readonly Core[]) => cores.flatMap(({ cpus }) => cpus).sort((a, b) => a - b);

function classOf(used: CoreClass, { knownBy }: Topology, classes: readonly CoreClass[]): CpuClass {
  if (knownBy === null) return { name: "Unknown", knownBy };
  return { name: classes.length === 1 ? "All" : used === classes[0] ? "Fastest" : "Slower", knownBy };
}
