import { existsSync } from "node:fs";
import path from "node:path";

/** The repository's root, found upwards from here: bundled tests lie in engine/dist-test, not where their source is. */
export const repositoryRoot: string = (() => {
  for (let folder = import.meta.dirname; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, "proto", "frameworks.json"))) return folder;
    if (folder === path.dirname(folder)) throw new Error(`No repository around ${import.meta.dirname}`);
  }
})();
