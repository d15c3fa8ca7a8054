// Implementations that are named one by one, in place of lists of frameworks, runtimes and APIs, which are multiplied.
import type { PlanImplementation, PlanRequest } from "../../generated/plan.d.ts";
import type { Plan } from "../../generated/result.d.ts";
import { RpcBenchError } from "../errors/problem.ts";
import { absenceOf } from "./absence.ts";
import { some } from "./checks.ts";
import { defaultOf, optionOf } from "./options.ts";
import { findFramework, type Implementation, isAll, type Matrix, resolveNames, type Variant } from "./registry.ts";

type Named = NonNullable<Plan["implementations"]>[number];
/** What says which implementations a plan has. */
export type Choice = Pick<Plan, "frameworks" | "runtimes" | "apis" | "variants" | "implementations">;

/** 'zeromq/node', 'rpyc/python/sync', 'grpc/node/async/tuned'. Throws InvalidImplementation. */
export function parseImplementation(text: string): PlanImplementation {
  const parts = text.split("/").map((part) => part.trim());
  const [framework, runtime, api, variant] = parts;
  if (framework === undefined || parts.length > 4 || parts.includes("")) throw RpcBenchError.of("InvalidImplementation", { value: text });
  return { framework, ...(runtime && { runtime }), ...(api && { api }), ...(variant && { variant }) };
}

/**
 * The plan's implementations with every part filled in, each once. One of which everything is said has to exist; of one that leaves a part open, the
 * runtimes are those that have it. Throws ImplementationWithLists, NothingToMeasure, Unknown..., NoSuchImplementation.
 */
export function resolveImplementations(request: PlanRequest, variants: readonly string[], matrix: Matrix): Named[] | null {
  if (request.implementations === undefined) return null;
  const list = (["frameworks", "runtimes", "apis"] as const).find((key) => request[key] !== undefined);
  if (list !== undefined) throw RpcBenchError.of("ImplementationWithLists", { list });
  const all = some("implementations", request.implementations).flatMap((entry) => resolveOne(entry, variants, matrix));
  return [...new Map(all.map((one) => [Object.values(one).join("/"), one])).values()];
}

function resolveOne(entry: PlanImplementation, planVariants: readonly string[], matrix: Matrix): Named[] {
  const known = matrix.frameworks.map((framework) => framework.name);
  const [name = ""] = resolveNames([entry.framework], optionOf("frameworks"), known);
  const framework = findFramework(name, matrix);
  const openRuntime = entry.runtime === undefined || isAll(entry.runtime);
  const apis = entry.api === undefined ? defaultOf("apis") : resolveNames([entry.api], optionOf("apis"));
  const variants = entry.variant === undefined ? planVariants : resolveNames([entry.variant], optionOf("variants"));
  const having = framework.implementations.filter((one) => one.apis.some((api) => apis.includes(api))).map((one) => one.runtime);
  const runtimes = openRuntime
    ? having.length > 0
      ? [...new Set(having)]
      : [...matrix.runtimes]
    : resolveNames([entry.runtime ?? ""], optionOf("runtimes"), matrix.runtimes);
  const isExact = !openRuntime && entry.api !== undefined && !isAll(entry.api);
  return runtimes.flatMap((runtime) =>
    apis
      .filter((api) => {
        if (has(framework.implementations, runtime, api)) return true;
        if (isExact) throw RpcBenchError.of("NoSuchImplementation", absenceOf(framework, runtime, api));
        // said later, and once, of what has none of them there
        return !apis.some((other) => has(framework.implementations, runtime, other)) && api === apis[0];
      })
      .flatMap((api) => variants.map((variant) => ({ framework: name, runtime, api, variant: variant as Variant }))),
  );
}

const has = (entries: readonly Implementation["entry"][], runtime: string, api: string) =>
  entries.some((entry) => entry.runtime === runtime && entry.apis.includes(api));

/** Whether the plan asks for it, in whichever variant; a floor that only comes along was not asked for. */
export function isAsked({ framework, entry, api }: Implementation, plan: Choice): boolean {
  return plan.implementations === undefined
    ? plan.frameworks.includes(framework.name) && plan.runtimes.includes(entry.runtime) && plan.apis.includes(api)
    : plan.implementations.some((named) => named.framework === framework.name && named.runtime === entry.runtime && named.api === api);
}

/** The variants that the plan names for it, whether or not it has them. */
export function namedVariants({ framework, entry, api }: Implementation, plan: Choice): readonly string[] {
  if (plan.implementations === undefined) return plan.variants;
  return plan.implementations
    .filter((named) => named.framework === framework.name && named.runtime === entry.runtime && named.api === api)
    .map(({ variant }) => variant);
}
