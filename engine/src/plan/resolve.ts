// From what the user asked for to the plan that runs: every name as the registry writes it, every default filled in, every range checked.
import type { PlanRequest } from "../../generated/plan.d.ts";
import type { Plan } from "../../generated/result.d.ts";
import { RpcBenchError } from "../errors/problem.ts";
import { scenarioNamed } from "../scenarios/index.ts";
import { resolveBeside } from "./beside.ts";
import { some, unique } from "./checks.ts";
import { asked, settle } from "./chosen.ts";
import { checkClients } from "./clients.ts";
import { resolveConcurrencyOf } from "./concurrency-of.ts";
import { resolveImplementations } from "./implementations.ts";
import { openLoopPlacements, refuseEmptyTime, resolveOpenLoop } from "./open-loop.ts";
import { defaultOf, optionOf } from "./options.ts";
import { builtIn, type Matrix, registry, resolveNames } from "./registry.ts";
import { impliedScenarios, settingOfOthers } from "./settings.ts";
import { resolveTags } from "./tags.ts";

export type { Plan, PlanRequest };

const longestDeadlineSeconds = 604_800;

/** Throws RpcBenchError of kind "input" for the first thing wrong. `randomSeed` gives the seed when none was asked for. */
export function resolvePlan(request: PlanRequest, randomSeed: () => number, matrix: Matrix = builtIn): Plan {
  const { adapters = [], against = [], baseline } = request;
  const choice = chooseImplementations(request, matrix);
  const openLoop = resolveOpenLoop(request);
  const scenarios = resolveScenarios(request, openLoop !== null);
  const effort = effortOf(request);
  const settled = settle(request, effort);
  const { durationSeconds, clients = 1 } = settled;
  const concurrencyOf = resolveConcurrencyOf(request, scenarios, settled.concurrency, openLoop !== null);
  const users = concurrencyOf === null ? settled.concurrency : unique(Object.values(concurrencyOf).flat());
  const concurrency = openLoop === null ? users : [openLoop.connections];
  checkClients(clients, request, concurrency, scenarios);
  const plan: Plan = {
    version: 1,
    ...(adapters.length === 0 ? {} : { adapters }),
    ...(against.length === 0 ? {} : { against: unique(against) }),
    ...(baseline === undefined ? {} : { baseline }),
    ...choice,
    scenarios,
    ...settled,
    concurrency,
    ...(concurrencyOf === null ? {} : { concurrencyOf }),
    beside: resolveBeside(request, asked(request, "beside"), openLoop !== null),
    ...(openLoop === null ? {} : { openLoop }),
    placements: asked(request, "placements") ?? (openLoop === null ? effort.placements : openLoopPlacements),
    // who says how long each cell is measured has said how long the run takes
    maxTimeSeconds: asked(request, "maxTimeSeconds") ?? (durationSeconds === null ? effort.maxTimeSeconds : null),
    seed: asked(request, "seed") ?? randomSeed(),
    includeFloor: request.includeFloor ?? floorAskedFor(choice.frameworks),
    tags: resolveTags(request.tags ?? []),
    outputPath: request.outputPath ?? null,
    deadlines: { ...registry.defaults.deadlines, ...request.deadlines },
  };
  refuseEmptyTime(openLoop, plan);
  for (const value of Object.values(plan.deadlines)) {
    if (!(value > 0 && value <= longestDeadlineSeconds)) throw RpcBenchError.of("InvalidDeadline", { value });
  }
  return plan;
}

function effortOf(request: PlanRequest) {
  const name = asked(request, "effort") ?? defaultOf("effort");
  const effort = registry.efforts.find((candidate) => candidate.name === name);
  if (effort === undefined) throw new Error(`frameworks.json has no effort ${name}.`);
  return effort;
}

/** Named one by one, or as lists that are multiplied. */
function chooseImplementations(
  request: PlanRequest,
  matrix: Matrix,
): Pick<Plan, "frameworks" | "runtimes" | "apis" | "variants" | "implementations"> {
  const variants = asked(request, "variants") ?? defaultOf("variants");
  const implementations = resolveImplementations(request, variants, matrix);
  if (implementations !== null) {
    return {
      frameworks: unique(implementations.map(({ framework }) => framework)),
      runtimes: unique(implementations.map(({ runtime }) => runtime)),
      apis: unique(implementations.map(({ api }) => api)),
      variants: unique(implementations.map(({ variant }) => variant)),
      implementations: implementations as NonNullable<Plan["implementations"]>,
    };
  }
  const known = matrix.frameworks.map((framework) => framework.name);
  return {
    frameworks: some("frameworks", resolveNames(request.frameworks ?? comparedFrameworks(matrix), optionOf("frameworks"), known)),
    runtimes: some("runtimes", resolveNames(request.runtimes ?? matrix.runtimes, optionOf("runtimes"), matrix.runtimes)),
    apis: asked(request, "apis") ?? defaultOf("apis"),
    variants,
  };
}

function resolveScenarios(request: PlanRequest, isOpenLoop: boolean): string[] {
  const scenarios = asked(request, "scenarios") ?? impliedScenarios(request) ?? defaultOf("scenarios");
  // a setting that no scenario of the run has would count for nothing, and nobody would be told
  const other = request.scenarios === undefined ? undefined : settingOfOthers(request, scenarios);
  if (other !== undefined) throw RpcBenchError.of("SettingWithoutScenario", { ...other, named: scenarios });
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
