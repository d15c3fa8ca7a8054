// The options of `rpcbench runtime`.
import type { Command } from "commander";
import type { NewRuntimeOptions } from "./commands/runtime.ts";
import { endNow } from "./end-now.ts";
import { list, onePath } from "./plan-options.ts";
import { stopOnSignals } from "./stop-signals.ts";
import { Stopping } from "./stopping.ts";

export function addRuntimeCommands(program: Command, engineVersion: string): void {
  const runtime = program.command("runtime").description("installations of other framework versions, for `run --against`");

  runtime
    .command("new")
    .description("create one from npm or pip packages, without install scripts, or from an existing installation")
    .argument("<name>", "its name")
    .option("--package <names>", "packages of frameworks, each with its exact version: @grpc/grpc-js=1.10.0, or rpyc=6.0.0", list)
    .option(
      "--python <path>",
      "an interpreter: alone, with its installed packages; with --package, the one that pip uses",
      onePath("--python"),
    )
    .option("--node <path>", "the same for Node; alone, it runs RpcBench's own packages", onePath("--node"))
    .option("--path <folder>", "an existing folder with node_modules, or a virtual environment", onePath("--path"))
    .option("--force", "replace an existing one of that name")
    .option("--json", "as JSON")
    .action(async (name: string, options: NewRuntimeOptions) => {
      const stopping = new Stopping({ endNow });
      stopOnSignals(stopping);
      await (await import("./commands/runtime.ts")).newRuntimeCommand(name, options, engineVersion, stopping.controller);
    });

  runtime
    .command("list")
    .description("list the runtimes")
    .option("--json", "as JSON")
    .action(async (options: { json?: boolean }) => (await import("./commands/runtime.ts")).listRuntimesCommand(options));

  runtime
    .command("remove")
    .description("remove one; installations elsewhere are left alone")
    .argument("<name>")
    .action(async (name: string) => (await import("./commands/runtime.ts")).removeRuntimeCommand(name));
}
