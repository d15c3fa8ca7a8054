// The options of `rpcbench runtime`.
import type { Command } from "commander";
import type { NewRuntimeOptions } from "./commands/runtime.ts";
import { endNow } from "./end-now.ts";
import { list, onePath } from "./plan-options.ts";
import { stopOnSignals } from "./stop-signals.ts";
import { Stopping } from "./stopping.ts";

export function addRuntimeCommands(program: Command, engineVersion: string): void {
  const runtime = program.command("runtime").description("places with other versions of frameworks, for `run --against`");

  runtime
    .command("new")
    .description("make one: of packages of npm or pip, without install scripts, or of what exists")
    .argument("<name>", "what it is to be called")
    .option("--package <names>", "packages of frameworks, each with its exact version: @grpc/grpc-js=1.10.0, or rpyc=6.0.0", list)
    .option("--python <path>", "an interpreter: by itself with what it has, else the one that pip installs with", onePath("--python"))
    .option("--node <path>", "the same for Node; by itself it runs RpcBench's own packages", onePath("--node"))
    .option("--path <folder>", "what exists: a folder with node_modules, or a virtual environment", onePath("--path"))
    .option("--force", "in place of one of that name")
    .option("--json", "as JSON")
    .action(async (name: string, options: NewRuntimeOptions) => {
      const stopping = new Stopping({ endNow });
      stopOnSignals(stopping);
      await (await import("./commands/runtime.ts")).newRuntimeCommand(name, options, engineVersion, stopping.controller);
    });

  runtime
    .command("list")
    .description("those there are")
    .option("--json", "as JSON")
    .action(async (options: { json?: boolean }) => (await import("./commands/runtime.ts")).listRuntimesCommand(options));

  runtime
    .command("remove")
    .description("take one away; what exists elsewhere is left alone")
    .argument("<name>")
    .action(async (name: string) => (await import("./commands/runtime.ts")).removeRuntimeCommand(name));
}
