// The options of `rpcbench baseline`.
import type { Command } from "commander";
import type { SetBaselineOptions } from "./commands/baseline.ts";
import { onePath } from "./plan-options.ts";

export function addBaselineCommands(program: Command, engineVersion: string): void {
  const baseline = program.command("baseline").description("runs that later ones are held to, for `run --baseline` and `check --baseline`");

  baseline
    .command("set")
    .description("keep a run, with what made it, so that it can be built again")
    .argument("<name>", "what it is to be called; one of that name is replaced")
    .option("--run <run>", "its id, the beginning of it, or its file (default: the latest)")
    .option("--from <folder>", "where runs are (default: the data folder)", onePath("--from"))
    .option("--force", "also a run that is not fit to be relied on")
    .option("--json", "as JSON")
    .action(async (name: string, options: SetBaselineOptions) =>
      (await import("./commands/baseline.ts")).setBaselineCommand(name, options, engineVersion),
    );

  baseline
    .command("list")
    .description("those there are")
    .option("--json", "as JSON")
    .action(async (options: { json?: boolean }) => (await import("./commands/baseline.ts")).listBaselinesCommand(options));

  baseline
    .command("show")
    .description("one of them: its run, machine, versions and packages")
    .argument("<name>")
    .option("--json", "as JSON, the whole run in it")
    .action(async (name: string, options: { json?: boolean }) =>
      (await import("./commands/baseline.ts")).showBaselineCommand(name, options),
    );

  baseline
    .command("remove")
    .description("take one away, with what was built for it; saved runs stay")
    .argument("<name>")
    .action(async (name: string) => (await import("./commands/baseline.ts")).removeBaselineCommand(name));
}
