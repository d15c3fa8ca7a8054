// What to type for a Python that has the packages.
import path from "node:path";
import { projectRoot } from "../machine/paths.ts";

/** As typed in any shell, from any folder. */
export const setupCommand = `node "${path.join(projectRoot, "engine", "bin", "rpcbench.mjs")}" setup`;
