// The forms in which a run can be exported, by name.
import { RpcBenchError } from "../../errors/problem.ts";
import { isSameName, nearestName } from "../../plan/registry.ts";
import type { Exporter } from "./exporter.ts";
import { githubActionBenchmark } from "./github-action-benchmark.ts";
import { markdown } from "./markdown.ts";
import { pytestBenchmark } from "./pytest-benchmark.ts";

export const exporters: readonly Exporter[] = [pytestBenchmark, githubActionBenchmark, markdown];

/** Throws UnknownFormat. */
export function exporterNamed(value: string): Exporter {
  const match = exporters.find(({ name }) => isSameName(name, value));
  const known = exporters.map(({ name }) => name);
  if (match === undefined) throw RpcBenchError.of("UnknownFormat", { value, nearest: nearestName(value, known), known });
  return match;
}
