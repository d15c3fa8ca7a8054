// The command that measures the same again.
import type { Run } from "../../../generated/result.d.ts";
import { formatSlo } from "../../plan/slo.ts";
import { formatDuration, formatShare } from "../../plan/units.ts";

type Plan = Run["plan"];

/** Its words, the program's name left out. Every default is written out, for another version may have others. */
export function argumentsOf(plan: Plan): string[] {
  const isAsked = (scenario: string) => plan.scenarios.includes(scenario);
  return [
    "run",
    ...option("adapter", plan.adapters),
    ...(plan.implementations === undefined
      ? [
          ...option("framework", plan.frameworks),
          ...option("runtime", plan.runtimes),
          ...option("api", plan.apis),
          ...option("variant", plan.variants),
        ]
      : option(
          "implementation",
          plan.implementations.map(({ framework, runtime, api, variant }) => [framework, runtime, api, variant].join("/")),
        )),
    ...option("against", plan.against),
    ...option("scenario", plan.scenarios),
    ...(isAsked("SimpleCall") ? option("argument", plan.arguments) : []),
    ...(isAsked("Payload")
      ? [...option("payload-size", plan.payloadBytes), ...option("payload-content", [plan.payloadContent ?? "Random"])]
      : []),
    ...(isAsked("Stream") ? option("stream-count", [plan.streamCount]) : []),
    ...loadOf(plan),
    ...option("effort", [plan.effort]),
    ...option("launches", [plan.launches]),
    ...option("placement", plan.placements),
    ...option("precision", plan.precision === null ? undefined : [share(plan.precision)]),
    ...option("max-time", plan.maxTimeSeconds === null ? undefined : [formatDuration(plan.maxTimeSeconds)]),
    ...option("duration", plan.durationSeconds === null ? undefined : [formatDuration(plan.durationSeconds)]),
    ...option("threshold", [share(plan.threshold)]),
    ...option("confidence", [share(plan.confidence)]),
    ...option("seed", [plan.seed]),
    ...(plan.includeFloor ? ["--include-floor"] : []),
    ...option("tag", plan.tags),
  ];
}

function loadOf({ openLoop, concurrency, clients = 1 }: Plan): string[] {
  if (openLoop === undefined) return [...option("concurrency", concurrency), ...(clients === 1 ? [] : option("clients", [clients]))];
  return [
    ...option("rate", openLoop.ratesPerSecond),
    ...option("slo", openLoop.slo === null ? undefined : [formatSlo(openLoop.slo)]),
    ...option("connections", [openLoop.connections]),
    ...option("arrivals", [openLoop.arrivals]),
  ];
}

const option = (name: string, values: readonly (string | number)[] | undefined): string[] =>
  values === undefined || values.length === 0 ? [] : [`--${name}`, values.join(",")];

/** A per cent sign is a shell's own in cmd. */
const share = (value: number) => formatShare(value).replace("%", "pct");

/** As it is typed: what has a space or a sign of a shell's in it stands in quotes. */
export function commandOf(plan: Plan): string {
  const words = argumentsOf(plan).map((word) => (/^[\w.,:/=~\\-]+$/.test(word) ? word : `"${word.replaceAll('"', "")}"`));
  return ["rpcbench", ...words].join(" ");
}
