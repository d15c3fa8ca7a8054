// What the system says of the logical CPUs that may be used: which of them share a physical core, and which are of a slower kind. Pure functions.

export interface LogicalCpu {
  readonly cpu: number;
  /** The physical core it is on, by the lowest number of its siblings, usable or not. */
  readonly core: number;
  /** Of the kind of core: more is faster. All equal where nothing is known. */
  readonly rank: number;
}

export interface Topology {
  /** Those that this process may use, in ascending order. */
  readonly cpus: readonly LogicalCpu[];
  /** What told the kinds apart; null where nothing does, and all cores are taken for equal. */
  readonly knownBy: string | null;
}

/** Nothing is known but the numbers: each CPU is taken for a core of its own. */
export function plainTopology(allowed: readonly number[]): Topology {
  return { cpus: [...allowed].sort((a, b) => a - b).map((cpu) => ({ cpu, core: cpu, rank: 0 })), knownBy: null };
}

/** A physical core, as far as its CPUs may be used. */
export interface Core {
  /** Whether CPU 0 is one of its siblings, usable or not. */
  readonly isFirst: boolean;
  readonly cpus: readonly number[];
}

/** Cores of one kind, in the order of their first CPU. */
export type CoreClass = readonly Core[];

/** The kinds of cores, the fastest first. */
export function classesOf({ cpus }: Topology): CoreClass[] {
  const ranks = [...new Set(cpus.map(({ rank }) => rank))].sort((a, b) => b - a);
  return ranks.map((rank) => {
    const cores = new Map<number, number[]>();
    for (const { cpu, core } of cpus.filter((each) => each.rank === rank)) cores.set(core, [...(cores.get(core) ?? []), cpu]);
    return [...cores].map(([core, siblings]) => ({ isFirst: core === 0, cpus: siblings }));
  });
}

/** Preferred cores of one kind differ by a few percent; fast and efficient ones by a third and more. */
const sameKind = 1.2;

/** Speeds in any one unit as ranks: those that are near each other are of one kind. */
export function ranksOf(speeds: readonly number[]): number[] {
  const fastestOfKinds: number[] = [];
  for (const speed of [...speeds].sort((a, b) => b - a)) {
    const fastest = fastestOfKinds.at(-1);
    if (fastest === undefined || fastest / speed > sameKind) fastestOfKinds.push(speed);
  }
  return speeds.map((speed) => fastestOfKinds.filter((fastest) => fastest <= speed || fastest / speed <= sameKind).length);
}
