// The matrix of one run, and the request as it is meant with it. Without adapters nothing of them is even loaded.
import path from "node:path";
import type { PlanRequest } from "../../generated/plan.d.ts";
import type { MissingRow } from "../plan/absence.ts";
import { builtIn, type Matrix } from "../plan/registry.ts";

export interface RequestMatrix {
  /** Adapters as absolute paths, and no name in it that only a wrong adapter would have brought. */
  readonly request: PlanRequest;
  readonly matrix: Matrix;
  /** Adapters that cannot be used. */
  readonly wrong: readonly MissingRow[];
}

/**
 * `adaptersJoin`: their frameworks are measured besides those that the request names. Throws AdapterNotFound, unless `foldersMayLack` what makes them
 * adapters, for a path that was mistyped would be a run of everything else; and a wrong adapter's error where nothing else was asked for.
 */
export async function matrixFor(request: PlanRequest, { adaptersJoin = false, foldersMayLack = false } = {}): Promise<RequestMatrix> {
  const named = [...(request.adapters ?? []), ...(request.implementations ?? []).flatMap(({ adapter }) => adapter ?? [])];
  if (named.length === 0) return { request, matrix: builtIn, wrong: [] };
  const adapters = [...new Set(named.map((folder) => path.resolve(folder)))];
  const [{ loadAdapters }, { asMissing, withoutWrong }] = await Promise.all([import("./load.ts"), import("./wrong.ts")]);
  const { matrix, wrong } = await loadAdapters(adapters);
  const notFound = foldersMayLack ? undefined : wrong.find(({ error }) => error.problem.id === "AdapterNotFound");
  if (notFound !== undefined) throw notFound.error;
  const brought = matrix.frameworks.filter((framework) => !builtIn.frameworks.includes(framework)).map((framework) => framework.name);
  const frameworks = adaptersJoin && request.frameworks !== undefined ? [...request.frameworks, ...brought] : request.frameworks;
  const meant = { ...request, adapters, ...(frameworks === undefined ? {} : { frameworks }) };
  return { request: withoutWrong(meant, matrix, wrong), matrix, wrong: wrong.map(asMissing) };
}
