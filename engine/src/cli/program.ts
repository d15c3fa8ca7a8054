// The command line: names, options, help.
import { Command, CommanderError, Option } from "commander";
import { RpcBenchError } from "../errors/problem.ts";
import { isAnyUnanswered } from "../files/deadline.ts";
import { leaveOutOfThisProcess } from "../machine/current-folder.ts";
import { addBaselineCommands } from "./baseline-commands.ts";
import type { CheckOptions } from "./commands/check.ts";
import type { ExportOptions } from "./commands/export.ts";
import type { ReportOptions } from "./commands/report.ts";
import type { ResultsOptions } from "./commands/results.ts";
import type { RunShows } from "./commands/run.ts";
import type { ServeOptions } from "./commands/serve.ts";
import type { SetupCommandOptions } from "./commands/setup.ts";
import { endNow } from "./end-now.ts";
import { exitAtOnce } from "./exit-at-once.ts";
import type { GateOptions } from "./gated-run.ts";
import { print, printed, watchOutput } from "./output.ts";
import { list, onePath, type PlanOptions, paths, withPlanOptions } from "./plan-options.ts";
import { reportError } from "./report-error.ts";
import { addRuntimeCommands } from "./runtime-commands.ts";
import { stopOnSignals } from "./stop-signals.ts";
import { Stopping } from "./stopping.ts";

/** As they are typed; exporters/formats has them. */
const exportNames = ["pytest-benchmark", "github-action-benchmark", "markdown"];

/** Set by engine/tools/build.mjs from package.json. */
declare const RPCBENCH_VERSION: string;

export async function main(argv: readonly string[]): Promise<void> {
  watchOutput();
  leaveOutOfThisProcess();
  await perform(argv);
  await printed().catch(reportError);
  if (isAnyUnanswered()) await exitAtOnce();
}

async function perform(argv: readonly string[]): Promise<void> {
  try {
    await buildProgram().parseAsync([...argv]);
  } catch (error) {
    if (!(error instanceof CommanderError)) return reportError(error);
    // help and --version end this way too
    if (error.exitCode !== 0) {
      const reason = error.message.replace(/^error: /, "").replace(/\.$/, "");
      reportError(
        RpcBenchError.of("BadArguments", { reason: error.code === "commander.help" ? "No command was given" : reason.replace(/\n/g, " ") }),
      );
    }
  }
}

function buildProgram(): Command {
  const program = new Command("rpcbench")
    .description("Measures RPyC, ZeroMQ and gRPC on real processes and sockets, in Python and Node.")
    .version(RPCBENCH_VERSION)
    .configureOutput({ writeOut: print, outputError: () => {} })
    .exitOverride()
    .addHelpText(
      "after",
      "\nExit codes: 0 measured, 1 a cell failed, 2 bad input, 3 something is missing, or the result could not be\nsaved where requested, or the output was lost, 10 slower than its limit, 20 could not tell (10 and 20 only from\ncheck and run --fail-on), 70 RpcBench itself failed, 130 stopped (what was measured is kept).",
    );

  withPlanOptions(program.command("run").description("measure, show the results, write one result file"))
    .option(
      "--fail-on <limits>",
      "with --baseline or --against: test the run against limits as check does, with its exit codes: us=+3pct,errors=0",
    )
    .addOption(inconclusiveOption())
    .option("--repeat <n>", "with --fail-on: measure what failed again, in fresh launches, at most this many times (default: 0)", repeats)
    .addOption(new Option("--tables", "print every figure of every group, not only the answers and verdicts").conflicts("json"))
    .option("--json", "print the result as JSON instead, or with --fail-on the outcome")
    .addOption(controlOption().conflicts("failOn"))
    .action(async (options: PlanOptions & RunShows & GateOptions & { control?: string }) => {
      const stopping = new Stopping({ endNow });
      stopOnSignals(stopping);
      if (options.control !== undefined) {
        const { runControlled } = await import("./run-control.ts");
        await runControlled(RPCBENCH_VERSION, stopping);
      } else {
        const { runCommand } = await import("./commands/run.ts");
        await runCommand(options, RPCBENCH_VERSION, stopping.controller);
      }
    });

  withPlanOptions(
    program.command("plan").description("show what a run would measure and how long it would take, without starting anything"),
  )
    .option(
      "--save <file>",
      "save it for `run --plan`, with all defaults except the seed and what depends on the machine",
      onePath("--save"),
    )
    .option("--json", "as JSON")
    .addOption(controlOption())
    .action(async (options: PlanOptions & { json?: boolean; save?: string; control?: string }) => {
      const { planCommand, planControlled } = await import("./commands/plan.ts");
      await (options.control === undefined ? planCommand(options) : planControlled());
    });

  addRuntimeCommands(program, RPCBENCH_VERSION);
  addBaselineCommands(program, RPCBENCH_VERSION);

  program
    .command("export")
    .description("a saved run in the format of another tool")
    .argument("[run]", "its id, the beginning of it, or its file (default: the latest)")
    .requiredOption("--format <name>", `one of ${exportNames.join(", ")}`)
    .option("--from <folder>", "where runs are (default: the data folder)", onePath("--from"))
    .option("--output <file>", "write to this file instead of printing", onePath("--output"))
    .action(async (which: string | undefined, options: ExportOptions) =>
      (await import("./commands/export.ts")).exportCommand(which, options),
    );

  program
    .command("check")
    .description("test a saved run: whether today's keeps to its limits relative to another runtime or a baseline")
    .argument("[run]", "its id, the beginning of it, or its file (default: the latest)")
    .requiredOption("--fail-on <limits>", "how much more is allowed: us=+3pct,p99=+15pct,cpu=+3pct,errors=0")
    .option("--against <names>", "these runtimes of the run (default: all)", list)
    .option("--baseline <name>", "compare with this baseline: as measured in the run, or else its saved results")
    .addOption(inconclusiveOption())
    .option(
      "--prove",
      "prove that the test can fail: measure again, together with copies that are slowed by more than the limits and copies that are not",
    )
    .option("--wait-quiet <time>", "with --prove: first wait until other programs leave the machine alone, at most this long: 10m, 1h")
    .option("--from <folder>", "where runs are (default: the data folder)", onePath("--from"))
    .option("--json", "as JSON")
    .action(async (which: string | undefined, options: CheckOptions & { prove?: boolean; waitQuiet?: string }) => {
      if (options.prove !== true && options.waitQuiet !== undefined) {
        throw RpcBenchError.of("BadArguments", { reason: "--wait-quiet needs --prove, because saved runs are tested at once" });
      }
      if (options.prove !== true) return await (await import("./commands/check.ts")).checkCommand(which, options);
      const stopping = new Stopping({ endNow });
      stopOnSignals(stopping);
      await (await import("./commands/prove.ts")).proveCommand(which, options, RPCBENCH_VERSION, stopping.controller);
    });

  program
    .command("ask", { hidden: true })
    .description("questions of the PowerShell module that are not about a run")
    .addOption(controlOption().makeOptionMandatory())
    .action(async () => {
      const stopping = new Stopping({ endNow });
      stopOnSignals(stopping);
      await (await import("./ask.ts")).answerAsked(RPCBENCH_VERSION, stopping);
    });

  program
    .command("frameworks")
    .description("what can be measured here, and why the rest cannot")
    .option("--adapter <folders>", "include these: folders with an rpcbench-adapter.json", paths("--adapter"))
    .option("--json", "as JSON")
    .addOption(controlOption())
    .action(async (options: { json?: boolean; adapter?: string[]; control?: string }) => {
      const { frameworksCommand, frameworksControlled } = await import("./commands/frameworks.ts");
      await (options.control === undefined ? frameworksCommand(options) : frameworksControlled());
    });

  program
    .command("results")
    .description("list the saved runs, or show one as it was shown when it ended")
    .argument("[run]", "its id, the beginning of it, or its file")
    .option("--from <folder>", "where they are (default: the data folder)", onePath("--from"))
    .option("--last <n>", "only the latest ones", wholeNumber("--last"))
    .option("--tag <names>", "those with any of these tags", list)
    .option("--framework <names>", "those with any of these frameworks", list)
    .option("--runtime <names>", "those with any of these runtimes", list)
    .option("--scenario <names>", "those with any of these scenarios", list)
    .option("--after <time>", "those that started then or later, such as 2026-12-01", moment("--after"))
    .option("--before <time>", "those that started earlier", moment("--before"))
    .addOption(
      new Option("--want <what>", "as JSON, the objects that PowerShell returns").choices(["Runs", "Results", "LoadCurves", "Comparisons"]),
    )
    .addOption(new Option("--tables", "every figure of every group").conflicts("json"))
    .option("--json", "as JSON")
    .addOption(controlOption())
    .action(async (which: string | undefined, options: ResultsOptions & { control?: string }) => {
      const { resultsCommand, resultsControlled } = await import("./commands/results.ts");
      await (options.control === undefined ? resultsCommand(which, options) : resultsControlled());
    });

  withServeOptions(program.command("serve").description("start a server for `run --endpoint` elsewhere, until Ctrl+C or its time is over"))
    .addOption(controlOption())
    .action(async (options: ServeOptions & { control?: string }) => {
      const stopping = new Stopping({ endNow });
      stopOnSignals(stopping);
      if (options.control !== undefined) {
        await (await import("./serve-control.ts")).serveControlled(RPCBENCH_VERSION, stopping);
      } else {
        await (await import("./commands/serve.ts")).serveCommand(options, RPCBENCH_VERSION, stopping.controller);
      }
    });

  program
    .command("report")
    .description("a saved run as one page for the browser, or a comparison of two runs")
    .argument("[runs...]", "one or two: an id, the beginning of it, or a file (default: the latest run)")
    .option("--from <folder>", "where the runs are (default: the data folder)", onePath("--from"))
    .option("--baseline <name>", "compare the run with a baseline, with a verdict for each cell")
    .option("--out <file>", "where to write it (default: next to the run's file)", onePath("--out"))
    .option("--as <form>", "html, markdown, terminal, or summary: one paragraph (default: from the name of --out, else html)")
    .option("--open", "show it in the browser")
    .option("--no-clobber", "fail if the file already exists")
    .addOption(controlOption())
    .action(async (which: string[], options: ReportOptions & { control?: string }) => {
      const { reportCommand, reportControlled } = await import("./commands/report.ts");
      await (options.control === undefined ? reportCommand(which, options, RPCBENCH_VERSION) : reportControlled(RPCBENCH_VERSION));
    });

  program
    .command("doctor")
    .description("what is installed, what is missing, and the command that fixes it")
    .option("--json", "as JSON")
    .action(async (options) => (await import("./commands/doctor.ts")).doctorCommand(options));

  program
    .command("setup")
    .description("find a Python that has the packages, or create an environment with them")
    .option(
      "--python <path>",
      "the interpreter to use, or to create the environment with (default: the first one found)",
      onePath("--python"),
    )
    .option("--force", "create the environment again, even if a Python has everything")
    .option("--tests", "include what RpcBench's own tests need")
    .option("--json", "the Python as JSON")
    .addOption(controlOption())
    .action(async (options: SetupCommandOptions & { control?: string }) => {
      const stopping = new Stopping({ endNow });
      stopOnSignals(stopping);
      if (options.control !== undefined) {
        await (await import("./setup-control.ts")).setUpControlled(RPCBENCH_VERSION, stopping);
      } else {
        await (await import("./commands/setup.ts")).setupCommand(options, stopping.controller);
      }
    });

  return program;
}

/** As the question has it, in UTC. Without a time of day it is midnight here. */
const moment =
  (option: string) =>
  (value: string): string => {
    const time = /^\d{4}-\d\d-\d\d/.test(value)
      ? new Date(/^\d{4}-\d\d-\d\d$/.test(value) ? `${value}T00:00` : value)
      : new Date(Number.NaN);
    if (Number.isNaN(time.getTime()))
      throw RpcBenchError.of("BadArguments", { reason: `${option} takes a time such as 2026-12-01 or 2026-12-01T14:30, not '${value}'` });
    return time.toISOString();
  };

function withServeOptions(command: Command): Command {
  return command
    .option("--framework <name>", "the framework to serve")
    .option("--runtime <name>", "the runtime, if the framework has several")
    .option("--api <name>", "the server's API (default: async)")
    .option("--tuning <name>", "default or tuned (default: default)")
    .option("--listen <address>", "the IPv4 address of this machine that clients connect to (default: 127.0.0.1)")
    .option("--port <n>", "the port (default: chosen by the system)")
    .option("--for <time>", "how long the server runs: 30m, 2h (default: 1h; at most 24h)")
    .option("--client <addresses>", "machines that will connect, for the firewall commands that are shown", list)
    .option("--max-payload <size>", "the largest payload that clients may send (default: 10MB)")
    .option("--python <path>", "the interpreter of a Python server", onePath("--python"))
    .option("--endpoint <file>", "the endpoint file, readable only by you (default: in the data folder)", onePath("--endpoint"));
}

const wholeNumber =
  (option: string) =>
  (value: string): number => {
    if (!/^[1-9]\d{0,8}$/.test(value))
      throw RpcBenchError.of("BadArguments", { reason: `${option} takes a whole number from 1 up, not '${value}'` });
    return Number(value);
  };

const inconclusiveOption = () =>
  new Option("--inconclusive-as <outcome>", "the outcome if the run cannot tell").choices(["fail", "pass"]).default("fail");

function repeats(value: string): number {
  if (!/^([0-9]|10)$/.test(value)) {
    throw RpcBenchError.of("BadArguments", { reason: `--repeat takes a whole number from 0 to 10, not '${value}'` });
  }
  return Number(value);
}

function controlOption(): Option {
  return new Option("--control <->", "for programs: requests and commands on stdin, events on stdout").choices(["-"]);
}
