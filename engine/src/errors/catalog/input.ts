// Errors in the description of what to measure. Reported before any process starts.
import { type Absent, type Entries, named, remedyOf, suggestion, unknown } from "./entry.ts";

/** What a plan's time has to cover: there are no verdicts with fewer than five launches. */
const launchesOf = (launches: number, groups: number) =>
  `${launches === 1 ? "one launch" : `the ${launches} launches`}${launches === 5 ? " that a verdict needs" : ""} of the plan's ${groups === 1 ? "one group" : `${groups} groups`}, which ${launches === 1 ? "takes" : "take"}`;

export const input = {
  // of the options in proto/options.json: their ids are by their names, UnknownFramework and InvalidRate
  NameUnknown: {
    kind: "input",
    describe: ({ what, ...name }: { what: string } & Parameters<ReturnType<typeof unknown>>[0]) => unknown(what)(name),
  },
  ValueRefused: {
    kind: "input",
    describe: ({ option, value, takes, meant }: { option: string; value: string; takes: string; meant?: string }) => ({
      message: `--${option} cannot be '${value}'.${suggestion(meant)}`,
      remedy: `Give ${takes}.`,
      target: value,
    }),
  },
  AmbiguousNumber: {
    kind: "input",
    describe: ({ value, meanings, type }: { value: string; meanings: readonly [string, string]; type: readonly [string, string] }) => ({
      message: `'${value}' is ambiguous: ${meanings.join(", or ")}.`,
      remedy: `Write ${type.join(", or ")}.`,
      target: value,
    }),
  },
  SettingWithoutScenario: {
    kind: "input",
    describe: ({ option, scenarios, named }: { option: string; scenarios: readonly string[]; named: readonly string[] }) => ({
      message: `--${option} applies to ${scenarios.join(" and ")}, not to the scenarios that were named (${named.join(", ")}), so it would have no effect.`,
      remedy: `Leave --${option} out, or name its scenario too: --scenario ${[...named, ...scenarios.slice(0, 1)].join(",")}.`,
      target: option,
    }),
  },
  MoreClientsThanUsers: {
    kind: "input",
    describe: ({ value, users }: { value: number; users: number }) => ({
      message: `${value} client processes are more than there are users (${users}).`,
      remedy: `Use at most ${users} (--client-count), or more users: --concurrency ${value}.`,
      target: String(value),
    }),
  },
  ClientsWithRate: {
    kind: "input",
    describe: ({ value }: { value: number }) => ({
      message: `${value} client processes and a rate or an SLO contradict each other: calls that wait for a connection have to be in one queue.`,
      remedy: "Leave --client-count out, or measure users that wait for their replies: --concurrency.",
      target: String(value),
    }),
  },
  NoCallInTime: {
    kind: "input",
    describe: ({ rate, seconds, option }: { rate: number; seconds: number; option: "measure-time" | "max-time" }) => ({
      message: `At ${rate} calls/s no call is due within ${seconds} s, so nothing would be counted.`,
      remedy: `Measure longer, at least --${option} ${Math.ceil(1 / rate)}s for one call and much longer for a useful result, or choose a higher --rate.`,
      target: String(rate),
    }),
  },
  RateWithConcurrency: {
    kind: "input",
    describe: ({ value }: { value: string }) => ({
      message: `A rate or an SLO and a concurrency of '${value}' contradict each other: in a closed loop the users' replies determine the rate.`,
      remedy: "Use --rate or --slo with --connection-count, or only --concurrency.",
      target: value,
    }),
  },
  ConnectionsWithoutRate: {
    kind: "input",
    describe: ({ value }: { value: string | number }) => ({
      message: `A number of connections (${value}) was given without a rate or an SLO.`,
      remedy: "Add --rate or --slo; in a closed loop each user of --concurrency has a connection.",
      target: String(value),
    }),
  },
  ArrivalsWithoutRate: {
    kind: "input",
    describe: ({ value }: { value: string }) => ({
      message: `Arrivals '${value}' were requested without a rate or an SLO.`,
      remedy: "Add --rate or --slo: in a closed loop a call starts when the previous reply has arrived.",
      target: value,
    }),
  },
  InvalidSlo: {
    kind: "input",
    describe: ({ value }: { value: string }) => ({
      message: `'${value}' is not an SLO.`,
      remedy: "Give a percentile and a time, in ns, us, ms or s, such as p99=5ms or p99.9=250us.",
      target: value,
    }),
  },
  MaxTimeTooShort: {
    kind: "input",
    describe: ({ seconds, needed, groups, launches }: { seconds: number; needed: number; groups: number; launches: number }) => ({
      message: `A maximum time of ${seconds} s is shorter than ${launchesOf(launches, groups)} about ${needed} s.`,
      remedy: `Allow at least ${needed} s (--max-time ${needed}s), or measure fewer frameworks, scenarios, sizes or placements.`,
      target: String(seconds),
    }),
  },
  EffortTooShort: {
    kind: "input",
    describe: ({
      effort,
      seconds,
      needed,
      groups,
      launches,
    }: {
      effort: string;
      seconds: number;
      needed: number;
      groups: number;
      launches: number;
    }) => ({
      message: `The ${seconds} s of the effort ${effort} are shorter than ${launchesOf(launches, groups)} about ${needed} s.`,
      remedy: `Allow more time (--max-time ${needed}s), choose a longer effort, or measure fewer frameworks, scenarios, sizes or numbers of users.`,
      target: effort,
    }),
  },
  InvalidTag: {
    kind: "input",
    describe: ({ value, most }: { value: string; most: number }) => ({
      message: `'${value}' cannot be a tag of this run.`,
      remedy: `Give at most ${most} tags, each of 1 to 64 letters (A to Z), digits, '.', '_' or '-', such as --tag nightly.`,
      target: value,
    }),
  },
  InvalidDeadline: {
    kind: "input",
    describe: ({ value }: { value: number }) => ({
      message: `A deadline cannot be ${value} s.`,
      remedy: "Give a number of seconds above 0 and at most 604800.",
      target: String(value),
    }),
  },
  NoSuchImplementation: {
    kind: "input",
    describe: (absent: Absent) => ({ message: `There is no ${named(absent)}: ${absent.reason}.`, ...remedyOf(absent) }),
  },
  InvalidImplementation: {
    kind: "input",
    describe: ({ value }: { value: string }) => ({
      message: `'${value}' does not name an implementation.`,
      remedy:
        "Give framework, runtime, API and variant, for example --implementation rpyc/python/sync or --implementation zeromq/node. API and variant are optional.",
      target: value,
    }),
  },
  ImplementationWithLists: {
    kind: "input",
    describe: ({ list }: { list: string }) => ({
      message: `Implementations were named together with ${list}. Only one of the two can select what is measured.`,
      remedy: "Leave one of them out: an implementation already includes its framework, runtime and API.",
      target: list,
    }),
  },
  NoOpenLoop: {
    kind: "input",
    describe: ({ framework, runtime, api }: { framework: string; runtime: string; api: string }) => ({
      message: `${framework} on ${runtime} (${api}): an open loop has to start calls while others are in progress, which blocking calls cannot do.`,
      remedy: "Measure the Async API with --rate or --slo, or blocking calls with --concurrency.",
      target: `${framework}/${runtime}/${api}`,
    }),
  },
  ConnectWithRate: {
    kind: "input",
    describe: (_: object) => ({
      message:
        "Connect was requested with a rate or an SLO. If the server is slow, connections on a schedule would use up the machine's ports.",
      remedy: "Measure Connect with --concurrency, and name the other scenarios with --rate or --slo.",
      target: "Connect",
    }),
  },
  ConnectWithClients: {
    kind: "input",
    describe: ({ value }: { value: number }) => ({
      message: `Connect was requested with ${value} client processes. They would keep connecting for the whole window and could use up the machine's ports.`,
      remedy: "Measure Connect without --client-count, and name the other scenarios with it.",
      target: "Connect",
    }),
  },
  NotTuned: {
    kind: "input",
    describe: ({ framework, runtime, api }: { framework: string; runtime: string; api: string }) => ({
      message: `${framework} on ${runtime} (${api}) has no Tuned variant: no options are published for it.`,
      remedy:
        "Measure its Default (--tuning default). rpcbench frameworks lists the implementations with a Tuned variant; an adapter's manifest can publish one.",
      target: `${framework}/${runtime}/${api}`,
    }),
  },
  NothingToMeasure: {
    kind: "input",
    describe: ({ list: name }: { list: string }) => ({
      message: `The plan has nothing to measure: '${name}' is empty.`,
      remedy: `Name at least one, or leave '${name}' out to use the default.`,
      target: name,
    }),
  },
} as const satisfies Entries;
