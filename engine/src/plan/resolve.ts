// From what the user asked for to the plan that runs: every name as the registry writes it, every default filled in, every range checked.
import type { PlanRequest } from "../../generated/plan.d.ts";
import type { Plan } from "../../generated/result.d.ts";
import { RpcBenchError } from "../errors/problem.ts";
import { scenarioNamed } from "../scenarios/index.ts";
import { formatSize } from "../text/size.ts";
import { some, unique, whole } from "./checks.ts";
import { resolveClients } from "./clients.ts";
import { resolveImplementations } from "./implementations.ts";
import { resolveMethod } from "./method.ts";
import { openLoopPlacements, refuseEmptyTime, resolveOpenLoop } from "./open-loop.ts";
import { builtIn, type Matrix, payloadContentNames, registry, resolveNames, resolveNamesOrAll, scenarioNames } from "./registry.ts";
import { impliedScenarios, scenarioSettings } from "./settings.ts";
import { resolveTags } from "./tags.ts";

export type { Plan, PlanRequest };

const longestDeadlineSeconds = 604_800;
const largestSeed = 0xffff_ffff;

/** Throws RpcBenchError of kind "input" for the first thing wrong. `randomSeed` gives the seed when none was asked for. */
export function resolvePlan(request: PlanRequest, randomSeed: () => number, matrix: Matrix = builtIn): Plan {
  const { defaults, limits } = registry;
  const { adapters = [], against = [] } = request;
  const known = matrix.frameworks.map((framework) => framework.name);
  const asked = some("variants", resolveNamesOrAll(request.variants ?? defaults.variants, registry.variants, "UnknownVariant"));
  const implementations = resolveImplementations(request, asked, matrix);
  const frameworks =
    implementations === null
      ? resolveNames(request.frameworks ?? comparedFrameworks(matrix), known, "UnknownFramework")
      : unique(implementations.map(({ framework }) => framework));
  const openLoop = resolveOpenLoop(request);
  const concurrency = openLoop === null ? (request.concurrency ?? defaults.concurrency) : [openLoop.connections];
  const scenarios = some("scenarios", resolveScenarios(request, openLoop !== null));
  const plan: Plan = {
    version: 1,
    ...(adapters.length === 0 ? {} : { adapters }),
    ...(against.length === 0 ? {} : { against: unique(against) }),
    frameworks: some("frameworks", frameworks),
    ...(implementations === null
      ? {
          runtimes: some("runtimes", resolveNames(request.runtimes ?? matrix.runtimes, matrix.runtimes, "UnknownRuntime")),
          apis: some("apis", resolveNamesOrAll(request.apis ?? defaults.apis, registry.apis, "UnknownApi")),
          variants: asked,
        }
      : {
          runtimes: unique(implementations.map(({ runtime }) => runtime)),
          apis: unique(implementations.map(({ api }) => api)),
          variants: unique(implementations.map(({ variant }) => variant)),
          implementations: implementations as NonNullable<Plan["implementations"]>,
        }),
    scenarios,
    arguments: some("arguments", resolveNames(request.arguments ?? registry.arguments, registry.arguments, "UnknownArgument")),
    payloadBytes: some("payloadBytes", unique((request.payloadBytes ?? defaults.payloadBytes).map(checkPayload))),
    payloadContent: resolveContent(request.payloadContent ?? defaults.payloadContent),
    streamCount: whole(request.streamCount ?? defaults.streamCount, 1, limits.streamCount, (value) =>
      RpcBenchError.of("InvalidStreamCount", { value, limit: limits.streamCount }),
    ),
    concurrency: some("concurrency", unique(concurrency.map(checkConcurrency))),
    clients: resolveClients(request, concurrency, scenarios),
    ...(openLoop === null ? {} : { openLoop }),
    ...resolveMethod(openLoop === null ? request : { placements: openLoopPlacements, ...request }),
    seed: whole(request.seed ?? randomSeed(), 0, largestSeed, (value) => RpcBenchError.of("InvalidSeed", { value })),
    includeFloor: request.includeFloor ?? floorAskedFor(frameworks),
    tags: resolveTags(request.tags ?? []),
    outputPath: request.outputPath ?? null,
    deadlines: { ...defaults.deadlines, ...request.deadlines },
  };
  refuseEmptyTime(openLoop, plan);
  for (const value of Object.values(plan.deadlines)) {
    if (!(value > 0 && value <= longestDeadlineSeconds)) throw RpcBenchError.of("InvalidDeadline", { value });
  }
  return plan;
}

function resolveScenarios(request: PlanRequest, isOpenLoop: boolean): string[] {
  const scenarios = resolveNamesOrAll(
    request.scenarios ?? impliedScenarios(request) ?? registry.defaults.scenarios,
    scenarioNames,
    "UnknownScenario",
  );
  if (request.scenarios !== undefined) refuseSettingsOfOthers(request, scenarios);
  const refused = isOpenLoop ? scenarios.flatMap((name) => scenarioNamed(name).refusals.rate ?? []) : [];
  for (const id of refused) throw RpcBenchError.of(id, {});
  return scenarios;
}

/** The floor goes along with every group anyway; it is compared as a framework only when asked for by name. */
function comparedFrameworks({ frameworks }: Matrix): string[] {
  return frameworks.filter((framework) => !framework.isFloor).map((framework) => framework.name);
}

function floorAskedFor(frameworks: readonly string[]): boolean {
  return registry.frameworks.some((framework) => framework.isFloor && frameworks.includes(framework.name));
}

/** A setting that no scenario of the run has would count for nothing, and nobody would be told. Throws SettingWithoutScenario. */
function refuseSettingsOfOthers(request: PlanRequest, scenarios: readonly string[]): void {
  const other = scenarioSettings.find(({ key, scenario }) => request[key] !== undefined && !scenarios.includes(scenario));
  if (other !== undefined) throw RpcBenchError.of("SettingWithoutScenario", { ...other, named: scenarios });
}

function checkPayload(value: number): number {
  const limit = registry.limits.payloadBytes;
  if (value > limit) throw RpcBenchError.of("PayloadTooLarge", { value: formatSize(value), limit: formatSize(limit) });
  return whole(value, 1, limit, (wrong) => RpcBenchError.of("InvalidPayloadSize", { value: wrong }));
}

function resolveContent(asked: string): NonNullable<Plan["payloadContent"]> {
  const [name] = resolveNames([asked], payloadContentNames, "UnknownPayloadContent");
  return name as NonNullable<Plan["payloadContent"]>;
}

function checkConcurrency(value: number): number {
  const limit = registry.limits.concurrency;
  return whole(value, 1, limit, (wrong) => RpcBenchError.of("InvalidConcurrency", { value: wrong, limit }));
}
