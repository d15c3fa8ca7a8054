// Where a framework's package is loaded from. engine/tools/build.mjs sees to it that imports of frameworks' packages follow the same rule.
import { createRequire } from "node:module";
import path from "node:path";

const at = process.argv.indexOf("--packages");
const folder = at < 0 ? undefined : process.argv[at + 1];

/** Undefined where no other place was named: then the package is RpcBench's own. */
export const packagePath = (name: string): string | undefined =>
  folder === undefined ? undefined : createRequire(path.join(folder, "package.json")).resolve(name);
