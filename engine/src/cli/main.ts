// The entry. It loads nothing before it knows that this Node can read the rest.
import { isNodeTooOld } from "./node-version.ts";

if (isNodeTooOld(process.versions.node)) {
  const { refuseOldNode } = await import("./old-node.ts");
  refuseOldNode();
} else {
  try {
    const { main } = await import("./program.ts");
    await main(process.argv);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EMFILE") throw error;
    // the catalog, which has the words otherwise, is in a file that cannot be opened either
    const message = "RpcBench cannot be loaded: the limit of open files is reached.";
    const remedy = "Raise the limit before the command: ulimit -n 4096.";
    process.stderr.write(`rpcbench: ${message} [FileHandlesUsedUp]\n  ${remedy}\n`);
    if (process.argv.includes("--control")) {
      const failed = { type: "failed", problem: { id: "FileHandlesUsedUp", message, remedy }, terminating: true };
      const finished = { type: "finished", state: "Failed", runId: null, path: null, exitCode: 3 };
      process.stdout.write(`${JSON.stringify(failed)}\n${JSON.stringify(finished)}\n`);
    }
    process.exitCode = 3;
  }
}
