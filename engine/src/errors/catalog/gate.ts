// Errors of runtimes, baselines and gates.
import { type Entries, list, suggestion, unknown } from "./entry.ts";

export const gate = {
  InvalidName: {
    kind: "input",
    describe: ({ what, value, reason }: { what: string; value: string; reason: string }) => ({
      message: `'${value}' cannot be the name of a ${what}: ${reason}.`,
      remedy: "Give a short name of letters, digits, '.', '_' and '-', such as grpc-old.",
      target: value,
    }),
  },
  RuntimeNotFound: {
    kind: "input",
    category: "ObjectNotFound",
    describe: ({ value, nearest, known }: { value: string; nearest: string | undefined; known: readonly string[] }) => ({
      message: `There is no runtime '${value}'.${nearest === undefined ? "" : ` Did you mean ${nearest}?`}`,
      remedy: known.length === 0 ? "Create it first: rpcbench runtime new." : `Use one of: ${list(known)}.`,
      target: value,
    }),
  },
  NotRemoved: {
    kind: "environment",
    category: "WriteError",
    describe: ({ what, name, path, reason }: { what: string; name: string; path: string; reason: string }) => ({
      message: `The ${what} '${name}' could not be removed completely: ${reason.replace(/\.$/, "")}.`,
      remedy: `Close programs that use its files, make sure that you may change them, and try again. They are in ${path}.`,
      target: name,
    }),
  },
  RuntimeExists: {
    kind: "input",
    category: "ResourceExists",
    describe: ({ name }: { name: string }) => ({
      message: `The runtime '${name}' already exists.`,
      remedy: "Give another name, or --force to create it again.",
      target: name,
    }),
  },
  RuntimeBeingMade: {
    kind: "environment",
    category: "ResourceExists",
    describe: ({ name, pid, path }: { name: string; pid: number; path: string }) => ({
      message: `The runtime '${name}' is being created by another RpcBench, process ${pid}.`,
      remedy: `Wait until it is finished, or give another name. If that process does not belong to RpcBench, remove ${path}.`,
      target: name,
    }),
  },
  RuntimeSources: {
    kind: "input",
    describe: ({ given }: { given: readonly string[] }) => ({
      message:
        given.length === 0
          ? "Nothing was named for the runtime to contain."
          : `A runtime cannot be made from ${given.join(" and ")} together.`,
      remedy: "Give packages (optionally with an interpreter to run them), or a path, or only an interpreter.",
    }),
  },
  InvalidRuntimePackage: {
    kind: "input",
    describe: ({ value, reason }: { value: string; reason: string }) => ({
      message: `'${value}' cannot be installed: ${reason}.`,
      remedy: "Write each package with its exact version, as @grpc/grpc-js=1.10.0.",
      target: value,
    }),
  },
  NoFrameworkPackage: { kind: "input", describe: unknown("package of a framework") },
  RuntimePackagesMixed: {
    kind: "input",
    describe: ({ packages }: { packages: readonly string[] }) => ({
      message: `These packages are from both npm and pip: ${list(packages)}.`,
      remedy: "Create one runtime for each, and name both in the run.",
    }),
  },
  RuntimePlace: {
    kind: "input",
    describe: ({ path, reason }: { path: string; reason: string }) => ({
      message: `'${path}' cannot be a runtime: ${reason}.`,
      remedy: "Give a folder with node_modules, a virtual environment, or the path of an interpreter.",
      target: path,
    }),
  },
  PackageNotFound: {
    kind: "input",
    category: "ObjectNotFound",
    describe: ({ packages, reason }: { packages: readonly string[]; reason: string }) => ({
      message: `${list(packages)} cannot be installed: ${reason.replace(/\.$/, "")}.`,
      remedy: "Look up the available versions; pip packages have to be available as wheels.",
      target: list(packages),
    }),
  },
  NeedsInstallScript: {
    kind: "environment",
    category: "NotInstalled",
    describe: ({ packages, said }: { packages: readonly string[]; said: string }) => ({
      message: `It does not work without the install scripts of ${list(packages)}, and RpcBench does not run those. ${said}`,
      remedy: "If you trust its scripts, install it yourself in a separate folder, and name that with --path.",
    }),
  },
  RuntimeNotMade: {
    kind: "environment",
    category: "NotInstalled",
    describe: ({ reason, remedy }: { reason: string; remedy: string }) => ({ message: `The runtime was not created: ${reason}.`, remedy }),
  },
  RuntimeNotReadable: {
    kind: "environment",
    category: "ReadError",
    describe: ({ name, path, reason }: { name: string; path: string; reason: string }) => ({
      message: `The record of the runtime '${name}' cannot be read: ${reason.replace(/\.$/, "")}.`,
      remedy: `Create it again with --force. It is in ${path}.`,
      target: name,
    }),
  },
  NothingAgainst: {
    kind: "input",
    describe: ({ name, has }: { name: string; has: readonly string[] }) => ({
      message: `The runtime '${name}' has none of the implementations to measure.`,
      remedy: `It has ${list(has)}: measure that, or leave --framework and --runtime out.`,
      target: name,
    }),
  },
  RuntimeChanged: {
    kind: "measurement",
    describe: ({ who, name, what, was, is }: { who: string; name: string; what: string; was: string; is: string }) => ({
      message: `${who} has changed since the runtime '${name}' was created: ${what} was ${was} and is now ${is}.`,
      remedy: `Create it again (rpcbench runtime new ${name} --force ...), so that the record is right.`,
      target: name,
    }),
  },
  BaselineNotFound: {
    kind: "input",
    category: "ObjectNotFound",
    describe: ({ value, nearest, known }: { value: string; nearest: string | undefined; known: readonly string[] }) => ({
      message: `There is no baseline '${value}'.${suggestion(nearest)}`,
      remedy: known.length === 0 ? `Set it first, from a run: rpcbench baseline set ${value}.` : `Use one of: ${list(known)}.`,
      target: value,
    }),
  },
  BaselineNotReadable: {
    kind: "environment",
    category: "ReadError",
    describe: ({ name, path, reason }: { name: string; path: string; reason: string }) => ({
      message: `The baseline '${name}' cannot be read: ${reason.replace(/\.$/, "")}.`,
      remedy: `Set it again from a run, or remove it. It is in ${path}.`,
      target: name,
    }),
  },
  BaselineEmpty: {
    kind: "input",
    describe: ({ runId }: { runId: string }) => ({
      message: `The run ${runId} cannot be a baseline: it has no verdicts on servers of this machine.`,
      remedy: "Use a closed-loop run, as deployed or on one core, that started its own servers.",
      target: runId,
    }),
  },
  BaselineUnfit: {
    kind: "input",
    category: "InvalidResult",
    describe: ({ runId, reasons }: { runId: string; reasons: readonly string[] }) => ({
      message: `The run ${runId} is not fit to be a baseline: ${reasons.join("; ")}.`,
      remedy: "Measure again on a quiet machine, or use --force to accept this run anyway.",
      target: runId,
    }),
  },
  BaselineNotBuilt: {
    kind: "environment",
    describe: ({ name, runtime, reason, remedy }: { name: string; runtime: string; reason: string; remedy: string }) => ({
      message: `The baseline '${name}' cannot be measured in this run on ${runtime}: ${reason}. The run continues without it, and is compared with the baseline's saved results.`,
      remedy,
      target: name,
    }),
  },
  BaselineNotKept: {
    kind: "environment",
    category: "WriteError",
    describe: ({ name, reason }: { name: string; reason: string }) => ({
      message: `This run's results could not be saved with the baseline '${name}': ${reason.replace(/\.$/, "")}.`,
      remedy: "The run itself is not affected. Make room in the data folder, or make it writable.",
      target: name,
    }),
  },
  NameOfBoth: {
    kind: "input",
    describe: ({ name }: { name: string }) => ({
      message: `A runtime and the baseline are both called '${name}', and a run cannot tell them apart.`,
      remedy: "Give the baseline another name.",
      target: name,
    }),
  },
  NothingInCommon: {
    kind: "input",
    category: "ObjectNotFound",
    describe: ({ name, runId, has }: { name: string; runId: string; has: readonly string[] }) => ({
      message: `The run ${runId} and the baseline '${name}' have no cell in common.`,
      remedy: `The baseline has ${list(has.slice(0, 5))}${has.length > 5 ? ` and ${has.length - 5} more` : ""}: measure these, with --baseline ${name} and without naming anything else.`,
      target: runId,
    }),
  },
  NoReference: {
    kind: "input",
    describe: (_: object) => ({
      message: "Nothing was named to compare today's calls with.",
      remedy: "Give --baseline with the name of a baseline, or --against with that of a runtime.",
    }),
  },
  InvalidLimit: {
    kind: "input",
    describe: ({ text, position, reason, example }: { text: string; position: number; reason: string; example: string }) => ({
      message: `'${text}' cannot be read as limits: ${reason} (at character ${position}).`,
      remedy: `Write, for example: ${example}.`,
      target: text,
    }),
  },
  NothingToJudge: {
    kind: "input",
    category: "ObjectNotFound",
    describe: ({ runId, names }: { runId: string; names: readonly string[] }) => ({
      message: `The run ${runId} did not measure today's runtime together with ${names.length === 0 ? "another" : list(names)} in a placement with verdicts.`,
      remedy: "Measure both in one run with at least five launches: rpcbench run --against, with a name from rpcbench runtime list.",
      target: runId,
    }),
  },
  NothingToProve: {
    kind: "input",
    category: "ObjectNotFound",
    describe: ({ runId, reason }: { runId: string; reason: string }) => ({
      message: `A gate over the run ${runId} cannot be proved: ${reason}.`,
      remedy: "Name a run of simple calls, payloads or connections in a closed loop, and limit us, cpu or p99.",
      target: runId,
    }),
  },
  ProofStopped: {
    kind: "measurement",
    category: "OperationStopped",
    describe: ({ runId }: { runId: string }) => ({
      message: `The proof of a gate over the run ${runId} was stopped and has no result.`,
      remedy: "Run it again.",
      target: runId,
    }),
  },
  UnknownFormat: { kind: "input", describe: unknown("export format") },
  NothingToExport: {
    kind: "input",
    category: "ObjectNotFound",
    describe: ({ runId }: { runId: string }) => ({
      message: `The run ${runId} has no measured closed-loop cell, so there is nothing to export.`,
      remedy: "Name a run with --concurrency, or without --rate and --slo.",
      target: runId,
    }),
  },
} as const satisfies Entries;
