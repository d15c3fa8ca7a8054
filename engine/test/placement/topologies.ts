// Machines to choose CPUs on, as tables.
import type { LogicalCpu, Topology } from "../../src/placement/topology.ts";

/** `threads` logical CPUs a core, numbered one after the other, as Windows numbers them. */
export function cores(from: number, count: number, threads = 1, rank = 0): LogicalCpu[] {
  return Array.from({ length: count * threads }, (_, index) => ({
    cpu: from + index,
    core: from + Math.floor(index / threads) * threads,
    rank,
  }));
}

export const topology = (...parts: readonly (readonly LogicalCpu[])[]): Topology => ({ cpus: parts.flat(), knownBy: "cpu_capacity" });

/** Only these of `whole` may be used. */
export const confined = (whole: Topology, ...allowed: readonly number[]): Topology => ({
  ...whole,
  cpus: whole.cpus.filter(({ cpu }) => allowed.includes(cpu)),
});

/** `from` to `to`, both included. */
export const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
