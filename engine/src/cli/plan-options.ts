// The options that say what is measured and how: those of `run` and of `plan`.
import path from "node:path";
import type { Command } from "commander";
import type { PlanRequest } from "../../generated/plan.d.ts";
import { RpcBenchError } from "../errors/problem.ts";
import { unreadable } from "../machine/home.ts";
import { parseImplementation } from "../plan/implementations.ts";
import { splitNumbers } from "../plan/number-text.ts";
import { parseRate } from "../plan/open-loop.ts";
import { frameworkNames, payloadContentNames, registry, runtimeNames, scenarioNames } from "../plan/registry.ts";
import { readPlan } from "../plan/saved.ts";
import { parseDuration, parseMaxTime, parseSize } from "../plan/units.ts";
import { formatSize } from "../text/size.ts";

export interface RunOptions {
  readonly plan?: string[];
  readonly adapter?: string[];
  readonly against?: string[];
  readonly implementation?: string[];
  readonly python?: string;
  readonly framework?: string[];
  readonly runtime?: string[];
  readonly api?: string[];
  readonly variant?: string[];
  readonly scenario?: string[];
  readonly argument?: string[];
  readonly payloadSize?: string[];
  readonly payloadContent?: string;
  readonly streamCount?: string;
  readonly concurrency?: string[];
  readonly clients?: string;
  readonly rate?: string[];
  readonly slo?: string;
  readonly connections?: string;
  readonly arrivals?: string;
  readonly effort?: string;
  readonly launches?: string;
  readonly maxTime?: string;
  readonly precision?: string;
  readonly duration?: string;
  readonly placement?: string[];
  readonly threshold?: string;
  readonly confidence?: string;
  readonly seed?: string;
  readonly tag?: string[];
  readonly output?: string;
  readonly json?: boolean;
  readonly tables?: boolean;
}

const { defaults, limits } = registry;
/** OneCore as people type it: one-core. */
const dashed = (name: string) => name.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase();
const placements = registry.placements.map(({ name }) => dashed(name)).join(", ");
const efforts = registry.efforts
  .map(({ name, launches, maxTimeSeconds }) => `${name.toLowerCase()} (${launches} launches, ${maxTimeSeconds / 60} min at most)`)
  .join(", ");

export function withPlanOptions(command: Command): Command {
  return command
    .option("--plan <files>", "what saved plans ask for; what is given beside them overrides them", paths("--plan"))
    .option("--adapter <folders>", "frameworks of your own that join: folders that hold an rpcbench-adapter.json", paths("--adapter"))
    .option("--against <names>", "runtimes of other versions that join, beside today's: names of `rpcbench runtime new`", list)
    .option(
      "--implementation <names>",
      "these and no others, each as framework/runtime/api/variant, the last of which may be left out: rpyc/python/sync,zeromq/node",
      list,
    )
    .option("--framework <names>", `any of ${frameworkNames.join(", ")} (default: all but the floor, which comes along)`, list)
    .option("--runtime <names>", `any of ${runtimeNames.join(", ")} (default: all)`, list)
    .option("--api <names>", `any of ${registry.apis.join(", ")}, or all (default: ${defaults.apis.join(", ")})`, list)
    .option("--variant <names>", `any of ${registry.variants.join(", ")}, or all (default: ${defaults.variants.join(", ")})`, list)
    .option(
      "--scenario <names>",
      `any of ${scenarioNames.join(", ")}, or all (default: ${defaults.scenarios.join(", ")}, or the one whose setting you name)`,
      list,
    )
    .option("--argument <kinds>", `SimpleCall's arguments: ${registry.arguments.join(", ")} (default: all)`, list)
    .option(
      "--payload-size <sizes>",
      `such as 1KB,64KB,1MB; 1024-based as in PowerShell (default: ${defaults.payloadBytes.map(formatSize).join(", ")})`,
      numbers({ option: "--payload-size", units: true, fits: (text) => parseSize(text) <= limits.payloadBytes }),
    )
    .option(
      "--payload-content <kind>",
      `what payloads are made of: ${payloadContentNames.join(", ")} (default: ${defaults.payloadContent})`,
    )
    .option("--stream-count <n>", `ints in a stream (default: ${defaults.streamCount})`)
    .option(
      "--concurrency <ns>",
      `numbers of users, such as 1,8 (default: ${defaults.concurrency.join(", ")})`,
      counts("--concurrency", limits.concurrency),
    )
    .option("--clients <n>", `client processes that the users are dealt over (default: ${defaults.clients})`)
    .option(
      "--rate <ns>",
      "open loop: calls per second, whether or not replies come: 500,1000,2000",
      counts("--rate", limits.ratePerSecond),
    )
    .option("--slo <objective>", "open loop: find the highest rate that holds it: p99=5ms")
    .option("--connections <n>", `of an open loop; calls wait for a free one (default: ${defaults.connections})`)
    .option("--arrivals <kind>", `of an open loop: ${registry.arrivals.map(dashed).join(", ")} (default: ${dashed(defaults.arrivals)})`)
    .option("--effort <name>", `how much is done for the verdicts: ${efforts} (default: ${defaults.effort.toLowerCase()})`)
    .option("--launches <n>", "fresh starts of each group's processes (default: the effort's)")
    .option("--max-time <time>", "end by then with what there is: 90s, 5m, 1h (default: the effort's)")
    .option("--precision <share>", "go on until every comparison is known this well either way: 2pct (default: the effort's)")
    .option("--duration <time>", "measured for each cell in each placement: 500ms, 5s, 2m (default: what --max-time leaves)")
    .option("--placement <names>", `on which cores: ${placements} (default: the effort's)`, list)
    .option("--threshold <share>", `a difference that does not matter (default: ${defaults.threshold * 100}pct)`)
    .option("--confidence <share>", "of all verdicts of the run together (default: the effort's)")
    .option("--python <path>", "the interpreter of the Python workers, and no other (default: see README.md)")
    .option("--seed <n>", "of the order of turns and of the payload (default: random, recorded)")
    .option("--tag <names>", "names of your own for the run, kept in its file: nightly,v1.2", list);
}

/** Only what was given: the defaults are the plan's business. Throws RpcBenchError of kind "input". */
export async function toRequest(options: RunOptions): Promise<PlanRequest> {
  return {
    version: 1,
    ...given("plans", options.plan === undefined ? undefined : await Promise.all(options.plan.map(readPlan))),
    ...given(
      "adapters",
      options.adapter?.map((folder) => path.resolve(folder)),
    ),
    ...given("against", options.against),
    ...given("implementations", options.implementation?.map(parseImplementation)),
    ...given("frameworks", options.framework),
    ...given("runtimes", options.runtime),
    ...given("apis", options.api),
    ...given("variants", options.variant),
    ...given("scenarios", options.scenario),
    ...given("arguments", options.argument),
    ...given("payloadBytes", options.payloadSize?.map(parseSize)),
    ...given("payloadContent", options.payloadContent),
    ...given(
      "streamCount",
      number(options.streamCount, (value) => RpcBenchError.of("InvalidStreamCount", { value, limit: limits.streamCount })),
    ),
    ...given(
      "concurrency",
      options.concurrency?.map((text) =>
        number(text, (value) => RpcBenchError.of("InvalidConcurrency", { value, limit: limits.concurrency })),
      ),
    ),
    ...given(
      "clients",
      number(options.clients, (value) => RpcBenchError.of("InvalidClients", { value, limit: limits.clients })),
    ),
    ...given("rates", options.rate?.map(parseRate)),
    ...given("slo", options.slo),
    ...given(
      "connections",
      number(options.connections, (value) => RpcBenchError.of("InvalidConnections", { value, limit: limits.concurrency })),
    ),
    ...given("arrivals", options.arrivals),
    ...given("effort", options.effort),
    ...given("placements", options.placement),
    ...given("durationSeconds", options.duration === undefined ? undefined : parseDuration(options.duration)),
    ...given("maxTimeSeconds", options.maxTime === undefined ? undefined : parseMaxTime(options.maxTime)),
    ...given("precision", options.precision),
    ...given("threshold", options.threshold),
    ...given("confidence", options.confidence),
    ...given(
      "launches",
      number(options.launches, (value) => RpcBenchError.of("InvalidLaunches", { value, limit: limits.launches })),
    ),
    ...given(
      "seed",
      number(options.seed, (value) => RpcBenchError.of("InvalidSeed", { value })),
    ),
    // from where it is typed, also where the plan is run elsewhere later
    ...given("python", options.python !== undefined && /[\\/]/.test(options.python) ? path.resolve(options.python) : options.python),
    ...given("tags", options.tag),
    ...given("outputPath", options.output),
  } as PlanRequest;
}

function given(key: string, value: unknown): Record<string, unknown> {
  return value === undefined ? {} : { [key]: value };
}

function number(text: string | undefined, error: (value: string) => RpcBenchError): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\s*\d+\s*$/.test(text)) throw error(text);
  return Number(text);
}

/**
 * A path that an option gives. Throws InvalidPath: `--output "$RESULTS"` without the variable must not mean some place or other, and a name that Node
 * cannot read, which has replacement characters in it then, would be that of another file.
 */
export const onePath =
  (option: string) =>
  (value: string): string => {
    if (value.trim() === "" || value.includes(unreadable)) throw RpcBenchError.of("InvalidPath", { option, value });
    return value;
  };

/** As `list`, of paths. Throws InvalidPath. */
export const paths =
  (option: string) =>
  (value: string, before: string[] | undefined): string[] =>
    list(
      value
        .split(",")
        .map((item) => onePath(option)(item))
        .join(","),
      before,
    );

/** Commas and repeated options both make lists. */
export function list(value: string, before: string[] | undefined): string[] {
  return [
    ...(before ?? []),
    ...value
      .split(",")
      .map((item) => item.trim())
      .filter((item) => item !== ""),
  ];
}

const numbers =
  (kind: Parameters<typeof splitNumbers>[1]) =>
  (value: string, before: string[] | undefined): string[] => [...(before ?? []), ...splitNumbers(value, kind)];

const counts = (option: string, most: number) => numbers({ option, units: false, fits: (text) => Number(text) <= most });
