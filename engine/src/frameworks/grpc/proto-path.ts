import { existsSync } from "node:fs";
import path from "node:path";

/**
 * proto/bench.proto: of RPCBENCH_PROTO (a folder) when that is set, else the one found going up from here. The bundle puts this code in
 * engine/dist/chunks or engine/dist-test, so a fixed number of steps would not do.
 */
export function findBenchProto(): string {
  const { RPCBENCH_PROTO } = process.env;
  if (RPCBENCH_PROTO) return path.join(RPCBENCH_PROTO, "bench.proto");
  for (let folder = import.meta.dirname; ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, "proto", "bench.proto");
    if (existsSync(candidate)) return candidate;
    if (folder === path.dirname(folder)) throw new Error(`proto/bench.proto was not found above ${import.meta.dirname}.`);
  }
}
