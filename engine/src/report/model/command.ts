// The command that measures the same again.
import type { Run } from "../../../generated/result.d.ts";
import { type OptionKey, optionOf, options } from "../../plan/options.ts";
import { isOf } from "../../plan/settings.ts";
import { formatSlo } from "../../plan/slo.ts";
import { formatDuration, formatShare } from "../../plan/units.ts";

type Plan = Run["plan"];

/** Its words, the program's name left out. Every default is written out, for another version may have others. */
export function argumentsOf(plan: Plan): string[] {
  return [
    "run",
    ...option("adapters", plan.adapters),
    ...(plan.implementations === undefined
      ? [
          ...option("frameworks", plan.frameworks),
          ...option("runtimes", plan.runtimes),
          ...option("apis", plan.apis),
          ...option("variants", plan.variants),
        ]
      : option(
          "implementations",
          plan.implementations.map(({ framework, runtime, api, variant }) => [framework, runtime, api, variant].join("/")),
        )),
    ...option("against", plan.against),
    ...option("baseline", plan.baseline === undefined ? undefined : [plan.baseline]),
    ...option("scenarios", plan.scenarios),
    ...settingsOf(plan),
    ...loadOf(plan),
    ...option("effort", [plan.effort]),
    ...option("launches", [plan.launches]),
    ...option("placements", plan.placements),
    ...option("precision", plan.precision === null ? undefined : [share(plan.precision)]),
    ...option("maxTimeSeconds", plan.maxTimeSeconds === null ? undefined : [formatDuration(plan.maxTimeSeconds)]),
    ...option("durationSeconds", plan.durationSeconds === null ? undefined : [formatDuration(plan.durationSeconds)]),
    ...option("threshold", [share(plan.threshold)]),
    ...option("confidence", [share(plan.confidence)]),
    ...option("seed", [plan.seed]),
    ...(plan.includeFloor ? [`--${optionOf("includeFloor").name}`] : []),
    ...option("tags", plan.tags),
  ];
}

/** Of its scenarios. An older file may lack one. */
function settingsOf(plan: Plan): string[] {
  const own = options.filter((each) => each.scenarios !== undefined && isOf(each, plan.scenarios));
  const values = plan as unknown as Readonly<Record<string, string | number | (string | number)[] | undefined>>;
  return own.flatMap(({ key, default: byDefault = [] }) => option(key as OptionKey, [values[key] ?? byDefault].flat()));
}

function loadOf({ openLoop, concurrency, concurrencyOf = {}, beside = [], clients = 1 }: Plan): string[] {
  const own = Object.entries(concurrencyOf).flatMap(([scenario, numbers]) => numbers.map((users) => `${scenario}=${users}`));
  if (openLoop === undefined)
    return [
      ...option("concurrency", concurrency),
      ...option("concurrencyOf", own),
      ...option("beside", beside.length === 0 ? ["None"] : beside),
      ...(clients === 1 ? [] : option("clients", [clients])),
    ];
  return [
    ...option("rates", openLoop.ratesPerSecond),
    ...option("slo", openLoop.slo === null ? undefined : [formatSlo(openLoop.slo)]),
    ...option("connections", [openLoop.connections]),
    ...option("arrivals", [openLoop.arrivals]),
  ];
}

/** `key`: of the plan; what it is called when it is typed stands in proto/options.json. */
const option = (key: OptionKey, values: readonly (string | number)[] | undefined): string[] =>
  values === undefined || values.length === 0 ? [] : [`--${optionOf(key).name}`, values.join(",")];

/** A per cent sign is a shell's own in cmd. */
const share = (value: number) => formatShare(value).replace("%", "pct");

/** As it is typed: what has a space or a sign of a shell's in it stands in quotes. */
export function commandOf(plan: Plan): string {
  const words = argumentsOf(plan).map((word) => (/^[\w.,:/=~\\-]+$/.test(word) ? word : `"${word.replaceAll('"', "")}"`));
  return ["rpcbench", ...words].join(" ");
}
