// What is wrong with what is to be measured: reported before any process starts.
import { type Absent, type Entries, named, remedyOf, suggestion, unknown } from "./entry.ts";

/** What a plan's time has to be enough for: without five launches there is no verdict. */
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
      message: `'${value}' can be read in two ways: ${meanings.join(", or ")}.`,
      remedy: `Write the one that you mean: ${type.join(", or ")}.`,
      target: value,
    }),
  },
  SettingWithoutScenario: {
    kind: "input",
    describe: ({ option, scenarios, named }: { option: string; scenarios: readonly string[]; named: readonly string[] }) => ({
      message: `--${option} is a setting of ${scenarios.join(" and ")}, not of the scenarios that were named (${named.join(", ")}), so it would count for nothing.`,
      remedy: `Leave --${option} out, or name its scenario too: --scenario ${[...named, ...scenarios.slice(0, 1)].join(",")}.`,
      target: option,
    }),
  },
  MoreClientsThanUsers: {
    kind: "input",
    describe: ({ value, users }: { value: number; users: number }) => ({
      message: `${value} client processes are more than the ${users === 1 ? "1 user" : `${users} users`} that there are to deal over them.`,
      remedy: `Give at most ${users} (--client-count), or more users: --concurrency ${value}.`,
      target: String(value),
    }),
  },
  ClientsWithRate: {
    kind: "input",
    describe: ({ value }: { value: number }) => ({
      message: `${value} client processes and a rate or an SLO contradict each other: which call waits for which connection would no longer be one queue.`,
      remedy: "Leave --client-count out, or measure users that wait for their replies: --concurrency.",
      target: String(value),
    }),
  },
  NoCallInTime: {
    kind: "input",
    describe: ({ rate, seconds, option }: { rate: number; seconds: number; option: "measure-time" | "max-time" }) => ({
      message: `At ${rate} calls/s no call is due within ${seconds} s, so nothing would be counted.`,
      remedy: `Measure longer, at least --${option} ${Math.ceil(1 / rate)}s for one call and much longer for a figure, or offer a higher --rate.`,
      target: String(rate),
    }),
  },
  RateWithConcurrency: {
    kind: "input",
    describe: ({ value }: { value: string }) => ({
      message: `A rate or an SLO and a concurrency of '${value}' contradict each other: users who wait for their replies set their own rate.`,
      remedy: "Give --rate or --slo with --connection-count, or --concurrency alone.",
      target: value,
    }),
  },
  ConnectionsWithoutRate: {
    kind: "input",
    describe: ({ value }: { value: string | number }) => ({
      message: `${value} connections were asked for without a rate or an SLO.`,
      remedy: "Add --rate or --slo; in a closed loop --concurrency gives each user a connection.",
      target: String(value),
    }),
  },
  ArrivalsWithoutRate: {
    kind: "input",
    describe: ({ value }: { value: string }) => ({
      message: `Arrivals '${value}' were asked for without a rate or an SLO.`,
      remedy: "Add --rate or --slo: in a closed loop calls start when the last reply has come.",
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
      remedy: `Allow the time (--max-time ${needed}s), choose an effort that has it, or measure fewer frameworks, scenarios, sizes or numbers of users.`,
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
        "Give framework, runtime, API and variant, of which the last may be left out: --implementation rpyc/python/sync, --implementation zeromq/node.",
      target: value,
    }),
  },
  ImplementationWithLists: {
    kind: "input",
    describe: ({ list }: { list: string }) => ({
      message: `Implementations were named one by one, and ${list} as a list beside them: one of the two says what is measured.`,
      remedy: "Leave one of them out: an implementation says its framework, runtime and API itself.",
      target: list,
    }),
  },
  NoOpenLoop: {
    kind: "input",
    describe: ({ framework, runtime, api }: { framework: string; runtime: string; api: string }) => ({
      message: `${framework} on ${runtime} (${api}): a blocking call cannot be started while another is on its way, as an open loop must.`,
      remedy: "Measure the Async API with --rate or --slo, or blocking calls with --concurrency.",
      target: `${framework}/${runtime}/${api}`,
    }),
  },
  ConnectWithRate: {
    kind: "input",
    describe: (_: object) => ({
      message:
        "Connect was asked for with a rate or an SLO: connections on a schedule would use up the ports of a machine whose server is slow.",
      remedy: "Measure Connect with --concurrency, and name the other scenarios with --rate or --slo.",
      target: "Connect",
    }),
  },
  ConnectWithClients: {
    kind: "input",
    describe: ({ value }: { value: number }) => ({
      message: `Connect was asked for with ${value} client processes: all of them would go on connecting for as long as a window lasts, and nothing would keep them from using up the ports.`,
      remedy: "Measure Connect without --client-count, and name the other scenarios with it.",
      target: "Connect",
    }),
  },
  NotTuned: {
    kind: "input",
    describe: ({ framework, runtime, api }: { framework: string; runtime: string; api: string }) => ({
      message: `${framework} on ${runtime} (${api}) has no Tuned: no options are published for it.`,
      remedy:
        "Measure its Default (--tuning default). rpcbench frameworks lists which have a Tuned; an adapter's manifest can publish one.",
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
