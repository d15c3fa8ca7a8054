// `rpcbench run` for a person or a script: options to a request, events to a progress line, the run to tables or JSON.
import type { EngineEvent } from "../../../generated/events.d.ts";
import type { PlanRequest } from "../../../generated/plan.d.ts";
import { runSession } from "../../coordinator/session.ts";
import { RpcBenchError } from "../../errors/problem.ts";
import { parseRate } from "../../plan/open-loop.ts";
import { registry } from "../../plan/registry.ts";
import { parseDuration, parseMaxTime, parseShare, parseSize } from "../../plan/units.ts";
import { exitCodeOfRun } from "../exit-codes.ts";
import { ProgressLine } from "../progress-line.ts";
import { formatProblem } from "../report-error.ts";

export interface RunOptions {
  readonly framework?: string[];
  readonly runtime?: string[];
  readonly scenario?: string[];
  readonly argument?: string[];
  readonly payloadSize?: string[];
  readonly streamCount?: string;
  readonly concurrency?: string[];
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
}

export async function runCommand(options: RunOptions, engineVersion: string, controller: AbortController): Promise<void> {
  const line = new ProgressLine(process.stderr);
  const say = (text: string) => {
    line.clear();
    process.stderr.write(`${text}\n`);
  };
  const emit = (event: EngineEvent) => {
    switch (event.type) {
      case "progress":
        line.show(event);
        break;
      case "warning":
        say(`Warning: ${formatProblem(event.problem)}`);
        break;
      case "failed":
        say(`Failed: ${formatProblem(event.problem)}`);
        break;
      default:
    }
  };
  try {
    const { run, path } = await runSession({ request: toRequest(options), engineVersion, signal: controller.signal, emit });
    line.clear();
    process.stdout.write(options.json ? `${JSON.stringify(run, null, 2)}\n` : (await import("../render-run.ts")).renderRun(run, path));
    process.exitCode = exitCodeOfRun(run, path);
  } finally {
    line.clear();
  }
}

/** Only what was given: the defaults are the plan's business. Throws RpcBenchError of kind "input". */
export function toRequest(options: RunOptions): PlanRequest {
  const { limits } = registry;
  return {
    version: 1,
    ...given("frameworks", options.framework),
    ...given("runtimes", options.runtime),
    ...given("scenarios", options.scenario),
    ...given("arguments", options.argument),
    ...given("payloadBytes", options.payloadSize?.map(parseSize)),
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
    ...given("precision", share(options.precision, "InvalidPrecision")),
    ...given("threshold", share(options.threshold, "InvalidThreshold")),
    ...given("confidence", share(options.confidence, "InvalidConfidence")),
    ...given(
      "launches",
      number(options.launches, (value) => RpcBenchError.of("InvalidLaunches", { value, limit: limits.launches })),
    ),
    ...given(
      "seed",
      number(options.seed, (value) => RpcBenchError.of("InvalidSeed", { value })),
    ),
    ...given("tags", options.tag),
    ...given("outputPath", options.output),
  } as PlanRequest;
}

function given(key: string, value: unknown): Record<string, unknown> {
  return value === undefined ? {} : { [key]: value };
}

function share(text: string | undefined, id: "InvalidPrecision" | "InvalidThreshold" | "InvalidConfidence"): number | undefined {
  return text === undefined ? undefined : parseShare(text, (value) => RpcBenchError.of(id, { value }));
}

function number(text: string | undefined, error: (value: string) => RpcBenchError): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\s*\d+\s*$/.test(text)) throw error(text);
  return Number(text);
}
