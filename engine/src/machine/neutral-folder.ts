// Where programs are started that take code from their current folder: Python with -m or -c, and whatever loads a library by its bare name.
import path from "node:path";
import { projectRoot } from "./paths.ts";

/**
 * A folder of the installation, for whoever may write there owns the engine itself. Never the caller's, which may be a checkout of a framework, and
 * never a temporary one, where anybody may write. It is on a Python worker's path anyhow.
 */
export const neutralFolder = path.join(projectRoot, "engine", "python");
