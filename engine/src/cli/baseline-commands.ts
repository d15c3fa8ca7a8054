// The options of `rpcbench baseline`.
import type { Command } from "commander";
import type { SetBaselineOptions } from "./commands/baseline.ts";
import { onePath } from "./plan-options.ts";

export function addBaselineCommands(program: Command, engineVersion: string): void {
  const baseline = program
    .command("baseline")
    .description("saved runs to compare later ones with, for `run --baseline` and `check --baseline`");

  baseline
    .command("set")
    .description("save a run with its environment, so that it can be built again")
    .argument("<name>", "its name; an existing baseline of that name is replaced")
    .option("--run <run>", "its id, the beginning of it, or its file (default: the latest)")
    .option("--from <folder>", "where runs are (default: the data folder)", onePath("--from"))
    .option("--force", "accept an unfit run, too")
    .option("--json", "as JSON")
    .action(async (name: string, options: SetBaselineOptions) =>
      (await import("./commands/baseline.ts")).setBaselineCommand(name, options, engineVersion),
    );

  baseline
    .command("list")
    .description("list the baselines")
    .option("--json", "as JSON")
    .action(async (options: { json?: boolean }) => (await import("./commands/baseline.ts")).listBaselinesCommand(options));

  baseline
    .command("show")
    .description("show one: its run, machine, versions and packages")
    .argument("<name>")
    .option("--json", "as JSON, with the whole run")
    .action(async (name: string, options: { json?: boolean }) =>
      (await import("./commands/baseline.ts")).showBaselineCommand(name, options),
    );

  baseline
    .command("remove")
    .description("remove one, with what was built for it; saved runs stay")
    .argument("<name>")
    .action(async (name: string) => (await import("./commands/baseline.ts")).removeBaselineCommand(name));
}
