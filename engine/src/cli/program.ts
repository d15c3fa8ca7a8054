// The command line: names, options, help.
import { Command, CommanderError, Option } from "commander";
import { RpcBenchError } from "../errors/problem.ts";
import { frameworkNames, registry, runtimeNames, scenarioNames } from "../plan/registry.ts";
import { formatSize } from "../plan/units.ts";
import type { RunOptions } from "./commands/run.ts";
import type { SetupCommandOptions } from "./commands/setup.ts";
import { reportError } from "./report-error.ts";
import { stopOnSignals } from "./stop-signals.ts";

/** Set by engine/tools/build.mjs from package.json. */
declare const RPCBENCH_VERSION: string;

const { defaults } = registry;
/** OneCore as people type it: one-core. */
const dashed = (name: string) => name.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase();
const placements = registry.placements.map(({ name }) => dashed(name)).join(", ");
const efforts = registry.efforts
  .map(({ name, launches, maxTimeSeconds }) => `${name.toLowerCase()} (${launches} launches, ${maxTimeSeconds / 60} min at most)`)
  .join(", ");

export async function main(argv: readonly string[]): Promise<void> {
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
    .configureOutput({ outputError: () => {} })
    .exitOverride()
    .addHelpText(
      "after",
      "\nExit codes: 0 measured, 1 a cell failed, 2 bad input, 3 something is missing, 130 stopped (what was measured is kept).",
    );

  program
    .command("run")
    .description("measure, show tables, write one result file")
    .option("--framework <names>", `any of ${frameworkNames.join(", ")} (default: all but the floor, which comes along)`, list)
    .option("--runtime <names>", `any of ${runtimeNames.join(", ")} (default: all)`, list)
    .option("--scenario <names>", `any of ${scenarioNames.join(", ")} (default: all, or the one whose setting you name)`, list)
    .option("--argument <kinds>", `SimpleCall's arguments: ${registry.arguments.join(", ")} (default: all)`, list)
    .option(
      "--payload-size <sizes>",
      `such as 1KB,64KB,1MB; 1024-based as in PowerShell (default: ${defaults.payloadBytes.map(formatSize).join(", ")})`,
      list,
    )
    .option("--stream-count <n>", `ints in a stream (default: ${defaults.streamCount})`)
    .option("--concurrency <ns>", `numbers of users, such as 1,8 (default: ${defaults.concurrency.join(", ")})`, list)
    .option("--rate <ns>", "open loop: calls per second, whether or not replies come: 500,1000,2000", list)
    .option("--slo <objective>", "open loop: find the highest rate that holds it: p99=5ms")
    .option("--connections <n>", `of an open loop; calls wait for a free one (default: ${defaults.connections})`)
    .option("--arrivals <kind>", `of an open loop: ${registry.arrivals.map(dashed).join(", ")} (default: ${dashed(defaults.arrivals)})`)
    .option("--effort <name>", `how much is done for the verdicts: ${efforts} (default: ${defaults.effort.toLowerCase()})`)
    .option("--launches <n>", "fresh starts of each group's processes (default: the effort's)")
    .option("--max-time <time>", "end by then with what there is: 90s, 5m, 1h (default: the effort's)")
    .option("--precision <share>", "go on until every comparison is known this well either way: 2pct (default: the effort's)")
    .option("--duration <time>", "measured for each cell in each placement: 500ms, 5s, 2m (default: what --max-time leaves)")
    .option(
      "--placement <names>",
      `on which cores; the first judges: ${placements} (default: ${defaults.placements.map(dashed).join(",")})`,
      list,
    )
    .option("--threshold <share>", `a difference that does not matter (default: ${defaults.threshold * 100}pct)`)
    .option("--confidence <share>", `of all verdicts and intervals of the run together (default: ${defaults.confidence * 100}pct)`)
    .option("--seed <n>", "of the order of turns and of the payload (default: random, recorded)")
    .option("--output <path>", "a .json file or a folder (default: the data folder)")
    .option("--json", "print the result as JSON instead of tables")
    .addOption(controlOption())
    .action(async (options: RunOptions & { control?: string }) => {
      const controller = new AbortController();
      stopOnSignals(controller);
      if (options.control !== undefined) {
        const { runControlled } = await import("./control.ts");
        await runControlled(RPCBENCH_VERSION, controller);
      } else {
        const { runCommand } = await import("./commands/run.ts");
        await runCommand(options, RPCBENCH_VERSION, controller);
      }
    });

  program
    .command("frameworks")
    .description("what can be measured here, and why the rest cannot")
    .option("--json", "as JSON")
    .action(async (options) => (await import("./commands/frameworks.ts")).frameworksCommand(options));

  program
    .command("doctor")
    .description("what is installed, what is missing, and the command that fixes it")
    .option("--json", "as JSON")
    .action(async (options) => (await import("./commands/doctor.ts")).doctorCommand(options));

  program
    .command("setup")
    .description("find a Python that has the packages, or make one")
    .option("--python <path>", "the interpreter to use, or to make the environment with (default: whichever is found)")
    .option("--force", "make the environment anew, also where a Python has everything")
    .option("--tests", "with what RpcBench's own tests need")
    .option("--json", "the Python as JSON")
    .addOption(controlOption())
    .action(async (options: SetupCommandOptions & { control?: string }) => {
      const controller = new AbortController();
      stopOnSignals(controller);
      if (options.control !== undefined) {
        await (await import("./setup-control.ts")).setUpControlled(RPCBENCH_VERSION, controller);
      } else {
        await (await import("./commands/setup.ts")).setupCommand(options, controller);
      }
    });

  return program;
}

const controlOption = () =>
  new Option("--control <->", "a program drives the engine: what it wants and commands on stdin, events on stdout").choices(["-"]);

/** Commas and repeated options both make lists. */
function list(value: string, before: string[] | undefined): string[] {
  return [
    ...(before ?? []),
    ...value
      .split(",")
      .map((item) => item.trim())
      .filter((item) => item !== ""),
  ];
}
