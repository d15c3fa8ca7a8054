// What is wrong with runtimes that are measured beside today's, and with what is kept of runs.
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
      remedy: known.length === 0 ? "Make it first: rpcbench runtime new." : `Use one of: ${list(known)}.`,
      target: value,
    }),
  },
  NotRemoved: {
    kind: "environment",
    category: "WriteError",
    describe: ({ what, name, path, reason }: { what: string; name: string; path: string; reason: string }) => ({
      message: `The ${what} '${name}' could not be removed, or not wholly: ${reason.replace(/\.$/, "")}.`,
      remedy: `End what uses its files, see to it that you may change them, and try again. They are in ${path}.`,
      target: name,
    }),
  },
  RuntimeExists: {
    kind: "input",
    category: "ResourceExists",
    describe: ({ name }: { name: string }) => ({
      message: `There is a runtime '${name}' already.`,
      remedy: "Give another name, or --force to make it anew.",
      target: name,
    }),
  },
  RuntimeBeingMade: {
    kind: "environment",
    category: "ResourceExists",
    describe: ({ name, pid, path }: { name: string; pid: number; path: string }) => ({
      message: `The runtime '${name}' is being made by another RpcBench, the process ${pid}.`,
      remedy: `Wait until it is there, or give another name. If that process is none of RpcBench, remove ${path}.`,
      target: name,
    }),
  },
  RuntimeSources: {
    kind: "input",
    describe: ({ given }: { given: readonly string[] }) => ({
      message:
        given.length === 0 ? "It was not said what the runtime is to hold." : `A runtime cannot come from ${given.join(" and ")} together.`,
      remedy: "Give packages (with an interpreter of their own kind, if you like), or a path, or an interpreter alone.",
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
      message: `These packages are not of one kind, all npm's or all pip's: ${list(packages)}.`,
      remedy: "Make a runtime for each, and name both in the run.",
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
      message: `${list(packages)} cannot be had: ${reason.replace(/\.$/, "")}.`,
      remedy: "Look up which versions there are, as wheels where it is pip's.",
      target: list(packages),
    }),
  },
  NeedsInstallScript: {
    kind: "environment",
    category: "NotInstalled",
    describe: ({ packages, said }: { packages: readonly string[]; said: string }) => ({
      message: `It does not run without the install scripts of ${list(packages)}, and those are not run. ${said}`,
      remedy: "Install it yourself, in a folder of its own where you trust its scripts, and name that with --path.",
    }),
  },
  RuntimeNotMade: {
    kind: "environment",
    category: "NotInstalled",
    describe: ({ reason, remedy }: { reason: string; remedy: string }) => ({ message: `The runtime was not made: ${reason}.`, remedy }),
  },
  RuntimeNotReadable: {
    kind: "environment",
    category: "ReadError",
    describe: ({ name, path, reason }: { name: string; path: string; reason: string }) => ({
      message: `What is written of the runtime '${name}' cannot be read: ${reason.replace(/\.$/, "")}.`,
      remedy: `Make it anew, with --force. It is in ${path}.`,
      target: name,
    }),
  },
  NothingAgainst: {
    kind: "input",
    describe: ({ name, has }: { name: string; has: readonly string[] }) => ({
      message: `The runtime '${name}' has nothing of what is to be measured.`,
      remedy: `It has ${list(has)}: measure that, or leave --framework and --runtime out.`,
      target: name,
    }),
  },
  RuntimeChanged: {
    kind: "measurement",
    describe: ({ who, name, what, was, is }: { who: string; name: string; what: string; was: string; is: string }) => ({
      message: `${who} is not what the runtime '${name}' had when it was made: ${what} was ${was} and is ${is}.`,
      remedy: `Make it anew (rpcbench runtime new ${name} --force ...), so that it is known what is measured.`,
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
      remedy: `Set it anew, from a run, or remove it. It is in ${path}.`,
      target: name,
    }),
  },
  BaselineEmpty: {
    kind: "input",
    describe: ({ runId }: { runId: string }) => ({
      message: `The run ${runId} cannot be a baseline: nothing of this machine's own is judged in it.`,
      remedy: "Take a run of a closed loop, as deployed or on one core, whose servers the run itself has started.",
      target: runId,
    }),
  },
  BaselineUnfit: {
    kind: "input",
    category: "InvalidResult",
    describe: ({ runId, reasons }: { runId: string; reasons: readonly string[] }) => ({
      message: `The run ${runId} is not fit to be a baseline: ${reasons.join("; ")}.`,
      remedy: "Measure again on a quiet machine, or give --force if it has to be this one.",
      target: runId,
    }),
  },
  BaselineNotBuilt: {
    kind: "environment",
    describe: ({ name, runtime, reason, remedy }: { name: string; runtime: string; reason: string; remedy: string }) => ({
      message: `The baseline '${name}' cannot run beside today's on ${runtime}: ${reason}. The run goes on without it, and is judged by what is saved.`,
      remedy,
      target: name,
    }),
  },
  BaselineNotKept: {
    kind: "environment",
    category: "WriteError",
    describe: ({ name, reason }: { name: string; reason: string }) => ({
      message: `What this run says of the baseline '${name}' could not be kept with it: ${reason.replace(/\.$/, "")}.`,
      remedy: "The run itself is not affected. Make room in the data folder, or make it writable.",
      target: name,
    }),
  },
  NameOfBoth: {
    kind: "input",
    describe: ({ name }: { name: string }) => ({
      message: `A runtime and the baseline are both called '${name}', and a run cannot tell them apart.`,
      remedy: "Set the baseline by another name.",
      target: name,
    }),
  },
  NothingInCommon: {
    kind: "input",
    category: "ObjectNotFound",
    describe: ({ name, runId, has }: { name: string; runId: string; has: readonly string[] }) => ({
      message: `The run ${runId} and the baseline '${name}' have no cell in common.`,
      remedy: `The baseline has ${list(has.slice(0, 5))}${has.length > 5 ? ` and ${has.length - 5} more` : ""}: measure these, with --baseline ${name} and no other names.`,
      target: runId,
    }),
  },
  NoReference: {
    kind: "input",
    describe: (_: object) => ({
      message: "It was not said what today's calls are to be held to.",
      remedy: "Give --baseline with the name of a baseline, or --against with that of a runtime.",
    }),
  },
  InvalidLimit: {
    kind: "input",
    describe: ({ text, position, reason, example }: { text: string; position: number; reason: string; example: string }) => ({
      message: `'${text}' cannot be read as limits: ${reason} (at character ${position}).`,
      remedy: `Write for instance: ${example}.`,
      target: text,
    }),
  },
  NothingToJudge: {
    kind: "input",
    category: "ObjectNotFound",
    describe: ({ runId, names }: { runId: string; names: readonly string[] }) => ({
      message: `The run ${runId} did not measure today's runtime beside ${names.length === 0 ? "another" : list(names)} in a placement that is judged.`,
      remedy: "Measure both in one run: rpcbench run --against, with its names from rpcbench runtime list, in five launches or more.",
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
      message: `The proof of a gate over the run ${runId} was stopped, and says nothing.`,
      remedy: "Run it again.",
      target: runId,
    }),
  },
  UnknownFormat: { kind: "input", describe: unknown("export format") },
  NothingToExport: {
    kind: "input",
    category: "ObjectNotFound",
    describe: ({ runId }: { runId: string }) => ({
      message: `The run ${runId} has no cell of a closed loop that was measured, so there is nothing to export.`,
      remedy: "Name a run with --concurrency, or without --rate and --slo.",
      target: runId,
    }),
  },
} as const satisfies Entries;
