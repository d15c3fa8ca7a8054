// Errors in adapters, plans, paths and control lines. Reported before any process starts.
import { countOf } from "../../text/count.ts";
import { type Entries, unknown } from "./entry.ts";

const mostNames = 5;
const namesInShort = (names: readonly string[]): string =>
  names.slice(0, mostNames).join(", ") + (names.length > mostNames ? ` and ${names.length - mostNames} more` : "");

export const given = {
  AdapterNotFound: {
    kind: "input",
    category: "ObjectNotFound",
    describe: ({ folder, reason, meant }: { folder: string; reason: string; meant?: string }) => ({
      message: `There is no adapter in '${folder}': ${reason}.${meant === undefined ? "" : ` Did you mean '${meant}'?`}`,
      remedy: "Use --adapter with a folder that has an rpcbench-adapter.json, as described in docs/adapters.md.",
      target: folder,
    }),
  },
  AdapterInvalid: {
    kind: "input",
    category: "InvalidData",
    describe: ({ folder, reason }: { folder: string; reason: string }) => ({
      message: `The adapter in '${folder}' cannot be used: ${reason}.`,
      remedy: "Compare its rpcbench-adapter.json with docs/adapters.md and proto/adapter.schema.json.",
      target: folder,
    }),
  },
  AdapterNameTaken: {
    kind: "input",
    category: "ResourceExists",
    describe: ({ folder, name, owner }: { folder: string; name: string; owner: string }) => ({
      message: `The adapter in '${folder}' calls its framework '${name}', as ${owner} does.`,
      remedy: "Give it another name in its rpcbench-adapter.json, such as one that says how it differs.",
      target: folder,
    }),
  },
  PlanNotReadable: {
    kind: "input",
    category: "ReadError",
    describe: ({ path, reason }: { path: string; reason: string }) => ({
      message: `The plan '${path}' cannot be read: ${reason}.`,
      remedy: "Give the path of a file that `rpcbench plan --save` wrote.",
      target: path,
    }),
  },
  ResultNotFound: {
    kind: "input",
    category: "ObjectNotFound",
    describe: ({ which, folder, found }: { which: string; folder: string; found: number }) => ({
      message: found > 1 ? `The ids of ${found} runs begin with '${which}'.` : `There is no run '${which}' in ${folder}.`,
      remedy: "Give more of its id, or the path of its file; rpcbench results lists the runs.",
      target: which,
    }),
  },
  NoLoadCurve: {
    kind: "input",
    category: "ObjectNotFound",
    describe: (_: object) => ({
      message: "None of these runs has a load curve.",
      remedy: "A load curve needs at least three numbers of users (--concurrency 1,4,16); --include-floor adds those of the floor.",
    }),
  },
  ResultNotReadable: {
    kind: "input",
    category: "ReadError",
    describe: ({ path, reason }: { path: string; reason: string }) => ({
      message: `The result '${path}' cannot be read: ${reason}.`,
      remedy: "Give a complete result file written by RpcBench.",
      target: path,
    }),
  },
  ResultsPassedOver: {
    kind: "input",
    category: "ReadError",
    describe: (facts: { folder: string; count: number; files: readonly { readonly id: string; readonly names: readonly string[] }[] }) => ({
      message: `${countOf(facts.count, "file")} in '${facts.folder}' ${facts.count === 1 ? "was" : "were"} skipped, because this version cannot read ${facts.count === 1 ? "it" : "them"} as results: ${facts.files
        .map(({ id, names }) => `${namesInShort(names)} (${id})`)
        .join("; ")}.`,
      remedy: "Name a single file to see what is wrong with it; move files that you no longer need.",
      target: facts.folder,
    }),
  },
  NoSavedRun: {
    kind: "input",
    category: "ObjectNotFound",
    describe: ({ folder }: { folder: string }) => ({
      message: `There are no saved runs in ${folder}.`,
      remedy: "Measure first, with rpcbench run, or name the file of a run.",
      target: folder,
    }),
  },
  TooManyRuns: {
    kind: "input",
    describe: ({ found }: { found: number }) => ({
      message: `A report shows one run or compares two; these are ${found}.`,
      remedy: "Name one run or two.",
      target: String(found),
    }),
  },
  UnknownReportForm: {
    kind: "input",
    describe: unknown("form of report"),
  },
  FileExists: {
    kind: "input",
    category: "ResourceExists",
    describe: ({ path }: { path: string }) => ({
      message: `The file '${path}' already exists.`,
      remedy: "Choose another path, or leave --no-clobber out.",
      target: path,
    }),
  },
  PlanConflict: {
    kind: "input",
    describe: ({ key, values }: { key: string; values: readonly unknown[] }) => ({
      message: `The plans do not agree about ${key}: ${values.map((value) => JSON.stringify(value)).join(" and ")}.`,
      remedy: "Set the value explicitly, or run the plans one after the other.",
      target: key,
    }),
  },
  InvalidPath: {
    kind: "input",
    describe: ({ option, value }: { option: string; value: string }) => ({
      message: value.trim() === "" ? `${option} was given an empty path.` : `The path '${value}' of ${option} is not valid UTF-8.`,
      remedy: `Give another path, or leave ${option} out. An unset variable results in an empty path.`,
      target: option,
    }),
  },
  InvalidDataFolder: {
    kind: "input",
    describe: ({ value }: { value: string }) => ({
      message:
        value.trim() === "" ? "RPCBENCH_DATA is set, but empty." : `RPCBENCH_DATA is '${value}', which is not an absolute path in UTF-8.`,
      remedy: "Set RPCBENCH_DATA to the absolute path of the folder for RpcBench's data, or unset it.",
      target: "RPCBENCH_DATA",
    }),
  },
  BadPlan: {
    kind: "input",
    category: "InvalidData",
    describe: ({ reason }: { reason: string }) => ({
      message: `The plan cannot be read: ${reason}.`,
      remedy: "Compare it with proto/plan.schema.json.",
    }),
  },
  BadControl: {
    kind: "input",
    category: "InvalidData",
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
    category: "ProtocolError",
    describe: ({ message, remedy }: { message: string; remedy?: string }) => ({
      message,
      remedy: remedy ?? "Use a module and an engine of the same RpcBench version.",
    }),
  },
} as const satisfies Entries;
