// An adapter that cannot be used is reported, and whatever else was asked for is measured.
import path from "node:path";
import type { PlanRequest } from "../../generated/plan.d.ts";
import type { RpcBenchError } from "../errors/problem.ts";
import { type MissingRow, unknownRuntime } from "../plan/absence.ts";
import { isSameName, type Matrix } from "../plan/registry.ts";

export interface WrongAdapter {
  readonly folder: string;
  readonly error: RpcBenchError;
  /** What it would have brought as far as can be read; null: nobody knows. */
  readonly framework: string | null;
  readonly runtimes: readonly string[] | null;
}

/** `text`: of the manifest; null where there is none. */
export function wrongAdapter(folder: string, text: string | null, error: RpcBenchError): WrongAdapter {
  const { name, implementations } = error.problem.id === "UnsupportedVersion" ? {} : readable(text);
  const runtimes = Array.isArray(implementations) ? implementations.map((entry) => entry?.runtime).filter(isText) : [];
  return { folder, error, framework: isText(name) ? name : null, runtimes: runtimes.length === 0 ? null : runtimes };
}

function readable(text: string | null): { readonly name?: unknown; readonly implementations?: unknown } {
  try {
    return JSON.parse(text ?? "") ?? {};
  } catch {
    return {};
  }
}

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

export const asMissing = ({ folder, framework, error }: WrongAdapter): MissingRow => ({
  adapter: folder,
  framework: framework ?? path.basename(folder),
  runtime: unknownRuntime,
  problem: error.problem,
});

/**
 * The request without the names that only a wrong adapter can have meant to bring. Throws the first one's error where nothing else was asked for.
 */
export function withoutWrong(request: PlanRequest, matrix: Matrix, wrong: readonly WrongAdapter[]): PlanRequest {
  const [first] = wrong;
  if (first === undefined) return request;
  const theirs = (known: readonly string[], broughtBy: (adapter: WrongAdapter) => readonly string[] | null) => (name: string) =>
    !known.some((other) => isSameName(other, name)) &&
    (name === unknownRuntime || wrong.some((adapter) => broughtBy(adapter)?.some((brought) => isSameName(brought, name)) ?? true));
  const kept = <T>(asked: readonly T[], isTheirs: (one: T) => boolean) => {
    const rest = asked.filter((one) => !isTheirs(one));
    if (asked.length > 0 && rest.length === 0) throw first.error;
    return rest;
  };
  const names = matrix.frameworks.map((framework) => framework.name);
  const isTheirFramework = theirs(names, ({ framework }) => (framework === null ? null : [framework]));
  const isTheirRuntime = theirs(matrix.runtimes, ({ runtimes }) => runtimes);
  const { frameworks, runtimes, implementations } = request;
  return {
    ...request,
    ...(frameworks === undefined ? {} : { frameworks: kept(frameworks, isTheirFramework) }),
    ...(runtimes === undefined ? {} : { runtimes: kept(runtimes, isTheirRuntime) }),
    ...(implementations === undefined
      ? {}
      : {
          implementations: kept(
            implementations,
            ({ framework, runtime }) => isTheirFramework(framework) || (runtime !== undefined && isTheirRuntime(runtime)),
          ),
        }),
  };
}
