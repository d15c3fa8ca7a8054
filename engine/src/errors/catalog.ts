// Every error the engine can report: its id (stable, scripts rely on it), what kind it is, what is said and what the user can do.
// Nowhere else is the prose of an error written down. Workers have ids of their own (proto/README.md); they pass through as WorkerError.

export type ProblemKind = "input" | "environment" | "measurement" | "interrupted" | "internal";

export interface Description {
  readonly message: string;
  readonly remedy?: string;
  readonly target?: string;
}

const list = (names: readonly string[]) => names.join(", ");
const suggestion = (nearest: string | undefined) => (nearest === undefined ? "" : ` Did you mean ${nearest}?`);

interface UnknownName {
  readonly value: string;
  readonly nearest?: string | undefined;
  readonly known: readonly string[];
}
const unknown =
  (what: string) =>
  ({ value, nearest, known }: UnknownName): Description => ({
    message: `'${value}' is not a ${what}.${suggestion(nearest)}`,
    remedy: `Use one of: ${list(known)}.`,
    target: value,
  });

const range =
  (what: string, remedy: string) =>
  ({ value }: { value: string | number }): Description => ({
    message: `${what} '${value}' cannot be measured.`,
    remedy,
    target: String(value),
  });

interface Entry {
  readonly kind: ProblemKind;
  // biome-ignore lint/suspicious/noExplicitAny: each entry names its own facts; `problem` below restores their types
  readonly describe: (facts: any) => Description;
}

export const catalog = {
  UnknownFramework: { kind: "input", describe: unknown("framework") },
  UnknownRuntime: { kind: "input", describe: unknown("runtime") },
  UnknownScenario: { kind: "input", describe: unknown("scenario") },
  UnknownArgument: { kind: "input", describe: unknown("SimpleCall argument") },
  UnknownApi: { kind: "input", describe: unknown("API") },
  UnknownVariant: { kind: "input", describe: unknown("variant") },
  UnknownArrivals: { kind: "input", describe: unknown("kind of arrivals") },
  UnknownPlacement: { kind: "input", describe: unknown("placement") },
  InvalidPayloadSize: {
    kind: "input",
    describe: range("Payload size", "Give a whole number of bytes from 1 up, or a size such as 64KB, 1MB (1 KB is 1024 bytes)."),
  },
  PayloadTooLarge: {
    kind: "input",
    describe: ({ value, limit }: { value: number; limit: string }) => ({
      message: `A payload of ${value} bytes is above the limit of ${limit}.`,
      remedy: `Give a size of at most ${limit}.`,
      target: String(value),
    }),
  },
  InvalidConcurrency: {
    kind: "input",
    describe: ({ value, limit }: { value: string | number; limit: number }) => ({
      message: `A concurrency of '${value}' cannot be measured.`,
      remedy: `Give whole numbers of users from 1 to ${limit}, such as --concurrency 1,8.`,
      target: String(value),
    }),
  },
  InvalidDuration: {
    kind: "input",
    describe: ({ value, limit }: { value: string | number; limit: number }) => ({
      message: `A duration of '${value}' cannot be measured.`,
      remedy: `Give a time above 0 and at most ${limit} s, such as 500ms, 5s or 2m; a bare number is seconds.`,
      target: String(value),
    }),
  },
  InvalidRate: {
    kind: "input",
    describe: ({ value, limit }: { value: string | number; limit: number }) => ({
      message: `A rate of '${value}' cannot be offered.`,
      remedy: `Give calls per second, above 0 and at most ${limit}, such as --rate 500,1000.`,
      target: String(value),
    }),
  },
  RateWithConcurrency: {
    kind: "input",
    describe: ({ value }: { value: string }) => ({
      message: `A rate or an SLO and a concurrency of '${value}' contradict each other: users who wait for their replies set their own rate.`,
      remedy: "Give --rate or --slo with --connections, or --concurrency alone.",
      target: value,
    }),
  },
  InvalidConnections: {
    kind: "input",
    describe: ({ value, limit }: { value: string | number; limit: number }) => ({
      message: `'${value}' is not a number of connections.`,
      remedy: `Give a whole number from 1 to ${limit}.`,
      target: String(value),
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
  InvalidStreamCount: {
    kind: "input",
    describe: ({ value, limit }: { value: string | number; limit: number }) => ({
      message: `A stream of '${value}' values cannot be measured.`,
      remedy: `Give a whole number from 1 to ${limit}.`,
      target: String(value),
    }),
  },
  InvalidLaunches: {
    kind: "input",
    describe: ({ value, limit }: { value: string | number; limit: number }) => ({
      message: `'${value}' is not a number of launches.`,
      remedy: `Give a whole number from 1 to ${limit}.`,
      target: String(value),
    }),
  },
  UnknownEffort: { kind: "input", describe: unknown("effort") },
  InvalidPrecision: {
    kind: "input",
    describe: range("Precision", "Give a share above 0 and at most 50%, such as --precision 2pct."),
  },
  InvalidMaxTime: {
    kind: "input",
    describe: ({ value, limit }: { value: string | number; limit: number }) => ({
      message: `A maximum time of '${value}' cannot be kept.`,
      remedy: `Give a time above 0 and at most ${limit} s, such as 90s, 5m or 1h; a bare number is seconds.`,
      target: String(value),
    }),
  },
  MaxTimeTooShort: {
    kind: "input",
    describe: ({ seconds, needed, groups }: { seconds: number; needed: number; groups: number }) => ({
      message: `A maximum time of ${seconds} s is shorter than one launch of each of the plan's ${groups} groups, which take about ${needed} s.`,
      remedy: `Allow at least ${needed} s (--max-time ${needed}s), or measure fewer frameworks, scenarios, sizes or placements.`,
      target: String(seconds),
    }),
  },
  InvalidConfidence: { kind: "input", describe: range("Confidence", "Give a share from 50% to 99.99%, such as --confidence 99pct.") },
  InvalidThreshold: {
    kind: "input",
    describe: range("Threshold", "Give the difference that does not matter, from 0.1% to 50%, such as --threshold 3pct."),
  },
  PlacementUnavailable: {
    kind: "environment",
    describe: ({ placement, reason, remedy }: { placement: string; reason: string; remedy: string }) => ({
      message: `The placement '${placement}' cannot be had here: ${reason}.`,
      remedy,
      target: placement,
    }),
  },
  OnlyFreePlacement: {
    kind: "environment",
    describe: ({ reason, remedy }: { reason: string; remedy: string }) => ({
      message: `Verdicts are made in the free placement, because processes cannot be kept on one core: ${reason}.`,
      remedy,
    }),
  },
  FewerLaunches: {
    kind: "measurement",
    describe: ({ planned, asked, seconds }: { planned: number; asked: number; seconds: number }) => ({
      message: `${planned} launches of each group in place of ${asked}: the plan is too large for ${seconds} s.`,
      remedy: "Allow more time (--max-time), measure less at a time, or take the wider intervals.",
    }),
  },
  InvalidSeed: { kind: "input", describe: range("Seed", "Give a whole number from 0 to 4294967295.") },
  InvalidDeadline: { kind: "input", describe: range("Deadline", "Give a number of seconds above 0 and at most 604800.") },
  NoSuchImplementation: {
    kind: "input",
    describe: ({
      framework,
      runtime,
      reason,
      known,
    }: {
      framework: string;
      runtime: string;
      reason: string;
      known: readonly string[];
    }) => ({
      message: `There is no ${framework} on ${runtime}: ${reason}.`,
      remedy: `Measure ${framework} on ${list(known)}.`,
      target: `${framework}/${runtime}`,
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
  BadPlan: {
    kind: "input",
    describe: ({ reason }: { reason: string }) => ({
      message: `The plan cannot be read: ${reason}.`,
      remedy: "Compare it with proto/plan.schema.json.",
    }),
  },
  BadControl: {
    kind: "input",
    describe: ({ reason }: { reason: string }) => ({
      message: `A control line cannot be read and was ignored: ${reason}.`,
      remedy: "See proto/control.schema.json.",
    }),
  },
  BadArguments: {
    kind: "input",
    describe: ({ reason }: { reason: string }) => ({ message: `${reason}.`, remedy: "See rpcbench --help, or rpcbench <command> --help." }),
  },
  UnsupportedVersion: {
    kind: "input",
    describe: ({ message }: { message: string }) => ({ message, remedy: "Use a module and an engine of the same RpcBench version." }),
  },
  OutputNotWritable: {
    kind: "environment",
    describe: ({ path, reason }: { path: string; reason: string }) => ({
      message: `Results cannot be written to '${path}': ${reason}.`,
      remedy: "Choose a folder you may write to with --output, or set RPCBENCH_DATA.",
      target: path,
    }),
  },
  ResultElsewhere: {
    kind: "environment",
    describe: ({ path, file }: { path: string; file: string }) => ({
      message: `The result is in '${file}', because '${path}' could not be written.`,
      target: file,
    }),
  },
  NodeTooOld: {
    kind: "environment",
    describe: ({ version, minimum }: { version: string; minimum: string }) => ({
      message: `Node ${version} is too old; RpcBench needs ${minimum} or later.`,
      remedy: "Install a current Node.js LTS from https://nodejs.org or, on Windows: winget install OpenJS.NodeJS.LTS",
      target: version,
    }),
  },
  EngineNotBuilt: {
    kind: "environment",
    describe: ({ path }: { path: string }) => ({
      message: `The engine is not built: '${path}' is missing.`,
      remedy: "Run: npm run build",
      target: path,
    }),
  },
  PythonMissing: {
    kind: "environment",
    describe: ({ reason, remedy }: { reason: string; remedy: string }) => ({
      message: `Python implementations cannot run: ${reason}.`,
      remedy,
    }),
  },
  PackageMissing: {
    kind: "environment",
    describe: ({ packageName, runtime, where, remedy }: { packageName: string; runtime: string; where: string; remedy: string }) => ({
      message: `The ${runtime} package '${packageName}' is not installed for ${where}.`,
      remedy,
      target: packageName,
    }),
  },
  NotImplemented: {
    kind: "environment",
    describe: ({
      framework,
      runtime,
      reason,
      known,
    }: {
      framework: string;
      runtime: string;
      reason: string;
      known: readonly string[];
    }) => ({
      message: `${framework} on ${runtime}: ${reason}.`,
      remedy: `Measure ${framework} on ${list(known)}.`,
      target: `${framework}/${runtime}`,
    }),
  },
  SetupFailed: {
    kind: "environment",
    describe: ({ reason, remedy }: { reason: string; remedy: string }) => ({
      message: `The Python environment could not be set up: ${reason}.`,
      remedy,
    }),
  },
  ServerNotReady: {
    kind: "measurement",
    describe: ({ who, seconds, log }: { who: string; seconds: number; log: string }) => ({
      message: `${who} was not ready after ${seconds} s.${log}`,
      remedy: "Run rpcbench doctor; on a slow machine allow more time with the plan's deadlines.phaseSeconds.",
    }),
  },
  WorkerExited: {
    kind: "measurement",
    describe: ({ who, how, log }: { who: string; how: string; log: string }) => ({
      message: `${who} ended unexpectedly (${how}).${log}`,
      remedy: "Run rpcbench doctor; what the process printed last is in the message.",
    }),
  },
  WorkerTimedOut: {
    kind: "measurement",
    describe: ({ who, command, seconds }: { who: string; command: string; seconds: number }) => ({
      message: `${who} did not answer '${command}' within ${seconds} s and was ended.`,
      remedy:
        "The framework may be stuck at this load; measure a smaller payload or fewer users, or allow more time with the plan's deadlines.",
    }),
  },
  WorkerProtocol: {
    kind: "measurement",
    describe: ({ who, reason }: { who: string; reason: string }) => ({
      message: `${who} broke the worker protocol: ${reason}.`,
      remedy: "The worker and the engine must be of the same RpcBench version: run npm run build.",
    }),
  },
  WorkerError: {
    kind: "measurement",
    describe: ({ message }: { message: string }) => ({ message, remedy: "Run rpcbench doctor to see what is installed." }),
  },
  ConnectionCountMismatch: {
    kind: "measurement",
    describe: ({ who, expected, counted }: { who: string; expected: number; counted: number }) => ({
      message: `${who} counted ${counted} connections where ${expected} users should have one each, so this would have measured something else.`,
      remedy: "Report it with the framework's version: the client shares or reopens connections.",
    }),
  },
  WarmupNotStable: {
    kind: "measurement",
    describe: ({ cells, of }: { cells: readonly string[]; of: number }) => ({
      message: `In ${cells.length} of ${of} cells latency had not settled when the warm-up ended: ${list(cells.slice(0, 3))}${cells.length > 3 ? ", ..." : ""}.`,
      remedy: "Close other programs, or measure longer (--duration). The result's launches[].warmup says which.",
    }),
  },
  GeneratorCannotPace: {
    kind: "measurement",
    describe: ({
      ratePerSecond,
      mostPerSecond,
      pacingUs = 0,
      responseUs = 0,
    }: {
      ratePerSecond: number;
      /** Null: it was late, at a rate that it could make. */
      mostPerSecond: number | null;
      pacingUs?: number;
      responseUs?: number;
    }) => ({
      message:
        mostPerSecond === null
          ? `At ${Math.round(ratePerSecond)} calls/s the generator itself started half of its calls ${Math.round(pacingUs)} us late or more, over 10% of the median response time of ${Math.round(responseUs)} us: these latencies are not the server's.`
          : `${Math.round(ratePerSecond)} calls/s are beyond the generator, which can make about ${Math.round(mostPerSecond)} of them: how the server bears that rate is not known.`,
      remedy:
        mostPerSecond === null
          ? "Close other programs, give the client a core of its own, or offer a lower --rate."
          : `Offer a lower --rate, at most about ${Math.round(mostPerSecond)}.`,
    }),
  },
  DeadlineReached: {
    kind: "measurement",
    describe: ({ what, seconds }: { what: string; seconds: number }) => ({
      message: `${what} reached its deadline of ${seconds} s; what was measured until then is kept.`,
      remedy: "Measure less at a time, or allow more with the plan's deadlines.",
    }),
  },
  Interrupted: {
    kind: "interrupted",
    describe: (_: Record<string, never>) => ({
      message: "The run was stopped; what was measured until then is kept and marked partial.",
      remedy: "Run it again for the whole.",
    }),
  },
  InternalError: {
    kind: "internal",
    describe: ({ message }: { message: string }) => ({
      message: `RpcBench itself failed: ${message}`,
      remedy: "Please report it, with the command you typed.",
    }),
  },
} as const satisfies Record<string, Entry>;

export type ProblemId = keyof typeof catalog;
export type Facts<Id extends ProblemId> = Parameters<(typeof catalog)[Id]["describe"]>[0];
