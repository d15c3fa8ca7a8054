// What this machine lacks or does not allow.
import { type Absent, type Entries, list, named, remedyOf } from "./entry.ts";

interface PackageFacts {
  readonly packageName: string;
  readonly runtime: string;
  readonly where: string;
  readonly remedy: string;
  /** The oldest version that will do; absent where any does. */
  readonly atLeast?: string | undefined;
}

export const environment = {
  PlacementUnavailable: {
    kind: "environment",
    describe: ({ placement, reason, remedy }: { placement: string; reason: string; remedy: string }) => ({
      message: `The placement '${placement}' is not available here: ${reason}.`,
      remedy,
      target: placement,
    }),
  },
  PlacementFailed: {
    kind: "environment",
    describe: ({ reason }: { reason: string }) => ({
      message: `A process could not be kept on its core: ${reason}.`,
      remedy: "Use --placement free, or run as the user who owns the process.",
    }),
  },
  OnlyFreePlacement: {
    kind: "environment",
    describe: ({ reason, remedy }: { reason: string; remedy: string }) => ({
      message: `Processes cannot be kept on separate cores, so they run where the system puts them, and verdicts are for that: ${reason}.`,
      remedy,
    }),
  },
  WaitingForQuiet: {
    kind: "environment",
    describe: ({ seen, seconds }: { seen: string; seconds: number }) => ({
      message: `Waiting up to ${seconds} s for the machine to be quiet. ${seen}`,
      remedy: "Close other programs, or wait until updates, indexing and backups are done.",
    }),
  },
  NeverQuiet: {
    kind: "environment",
    describe: ({ seconds }: { seconds: number }) => ({
      message: `The machine was not quiet within ${seconds} s; measuring anyway.`,
      remedy: "The run's findings say whether it can be relied on. Choose a quieter hour, or wait longer (--wait-quiet).",
    }),
  },
  TooFewFileHandles: {
    kind: "environment",
    category: "LimitsExceeded",
    describe: ({ who, needed, most }: { who: string; needed: number; most: number }) => ({
      message: `${who} will need about ${needed} open files, but the limit for a process is ${most}.`,
      remedy: `Raise the limit before the command: ulimit -n ${2 ** Math.ceil(Math.log2(needed + 1))} (if the shell refuses it: /etc/security/limits.conf, LimitNOFILE of a service, --ulimit of a container), or measure fewer users (--concurrency), or more client processes (--client-count).`,
      target: String(most),
    }),
  },
  FileHandlesUsedUp: {
    kind: "environment",
    describe: ({ what }: { what: string }) => ({
      message: `${what}: the limit of open files is reached.`,
      remedy: "Close programs that have many files or connections open, or raise the limit before the command: ulimit -n 4096.",
    }),
  },
  OutputNotWritable: {
    kind: "environment",
    category: "WriteError",
    describe: ({ path, reason }: { path: string; reason: string }) => ({
      message: `'${path}' cannot be written: ${reason}.`,
      remedy: "Choose a writable folder with enough room: with --output, or with RPCBENCH_DATA for all of RpcBench's data.",
      target: path,
    }),
  },
  ReportNotWritable: {
    kind: "environment",
    category: "WriteError",
    describe: ({ path, reason }: { path: string; reason: string }) => ({
      message: `The report '${path}' cannot be written: ${reason}.`,
      remedy: "Choose a writable folder with enough room: --out.",
      target: path,
    }),
  },
  BrowserNotOpened: {
    kind: "environment",
    describe: ({ path, reason }: { path: string; reason: string }) => ({
      message: `The report is in '${path}', but no browser could be opened for it: ${reason}.`,
      remedy: "Open the file yourself.",
      target: path,
    }),
  },
  OutputLost: {
    kind: "environment",
    category: "WriteError",
    describe: ({ reason }: { reason: string }) => ({
      message: `The output could not be written to standard output: ${reason}.`,
      remedy: "Send it to a place with enough room. A run's measurements are also in its result file, if that could be written.",
    }),
  },
  SystemRefused: {
    kind: "environment",
    describe: ({ message }: { message: string }) => ({
      message: `The system refused something that RpcBench needs: ${message}.`,
      remedy: "Fix that, then try again. Set RPCBENCH_DEBUG=1 to see the stack trace.",
    }),
  },
  HomeMissing: {
    kind: "environment",
    describe: ({ variables }: { variables: readonly string[] }) => ({
      message: `RpcBench has no folder for its data: this user has no home folder, and ${variables.join(" and ")} ${variables.length === 1 ? "is" : "are"} not set to an absolute path.`,
      remedy: `Set RPCBENCH_DATA to the folder for RpcBench's data, or set ${variables.join(" or ")}.`,
    }),
  },
  PlaceNotAnswering: {
    kind: "environment",
    category: "OperationTimeout",
    describe: ({ path, silence, deadline }: { path: string; silence: number; deadline: number }) => ({
      message: `'${path}' has not answered for ${silence} s; giving up after ${deadline} s.`,
      remedy: "Check that its drive is connected and the network is up.",
      target: path,
    }),
  },
  ResultElsewhere: {
    kind: "environment",
    category: "WriteError",
    describe: ({ path, file }: { path: string; file: string }) => ({
      message: `The result is in '${file}', because '${path}' could not be written.`,
      target: file,
    }),
  },
  NodeTooOld: {
    kind: "environment",
    category: "NotInstalled",
    describe: ({ version, minimum }: { version: string; minimum: string }) => ({
      message: `Node ${version} is too old; RpcBench needs ${minimum} or later.`,
      remedy: "Install a current Node.js LTS from https://nodejs.org or, on Windows: winget install OpenJS.NodeJS.LTS",
      target: version,
    }),
  },
  EngineNotBuilt: {
    kind: "environment",
    category: "NotInstalled",
    describe: ({ path }: { path: string }) => ({
      message: `The engine is not built: '${path}' is missing.`,
      remedy: "Run: npm run build",
      target: path,
    }),
  },
  PythonMissing: {
    kind: "environment",
    category: "NotInstalled",
    describe: ({ reason, remedy }: { reason: string; remedy: string }) => ({
      message: `Python implementations cannot run: ${reason}.`,
      remedy,
    }),
  },
  PythonSlow: {
    kind: "environment",
    category: "OperationTimeout",
    describe: ({ names, seconds }: { names: readonly string[]; seconds: number }) => ({
      message: `Still waiting for an answer from ${list(names)}; giving up after ${seconds} s.`,
      remedy: "If this happens every time, start it by hand: a sitecustomize, a .pth file or a slow disk may be the reason.",
    }),
  },
  PythonChanged: {
    kind: "environment",
    category: "InvalidResult",
    describe: (facts: { now: string; version: string; source: string; before: string; versionBefore: string }) => ({
      message: `Python is now ${facts.version} at '${facts.now}' (${facts.source}); the last run used ${facts.versionBefore} at '${facts.before}'.`,
      remedy: "Nothing to do if that is what you want; otherwise name the other one with RPCBENCH_PYTHON.",
      target: facts.now,
    }),
  },
  PythonPassedOver: {
    kind: "environment",
    category: "NotInstalled",
    describe: ({ words, used, remedy }: { words: string; used: string | null; remedy: string }) => ({
      message: `${words.charAt(0).toUpperCase()}${words.slice(1)}, so ${used === null ? "it is not used" : `'${used}' is used`}.`,
      remedy,
    }),
  },
  RelativePathIgnored: {
    kind: "environment",
    category: "InvalidArgument",
    describe: ({ name, entries }: { name: string; entries: readonly string[] }) => ({
      message: `Ignored in ${name}: ${list(entries.map((entry) => `'${entry}'`))}. ${entries.length === 1 ? "It points" : "They point"} to the current folder, and RpcBench runs nothing from there.`,
      remedy: `Write full paths in ${name}.`,
      target: name,
    }),
  },
  PackageMissing: {
    kind: "environment",
    category: "NotInstalled",
    describe: ({ packageName, runtime, where, remedy, atLeast }: PackageFacts) => ({
      message: `The ${runtime} package '${packageName}'${atLeast === undefined ? "" : `, ${atLeast} or later,`} is not installed for ${where}.`,
      remedy,
      target: packageName,
    }),
  },
  NotImplemented: {
    kind: "environment",
    category: "NotImplemented",
    describe: (absent: Absent) => ({ message: `${named(absent)}: ${absent.reason}.`, ...remedyOf(absent) }),
  },
  SetupFailed: {
    kind: "environment",
    category: "NotInstalled",
    describe: ({ reason, remedy }: { reason: string; remedy: string }) => ({
      message: `The Python environment could not be set up: ${reason}.`,
      remedy,
    }),
  },
  SetupStopped: {
    kind: "interrupted",
    describe: (_: Record<string, never>) => ({
      message: "Setting up the Python environment was stopped; the previous environment has been restored.",
      remedy: "Start it again.",
    }),
  },
} as const satisfies Entries;
