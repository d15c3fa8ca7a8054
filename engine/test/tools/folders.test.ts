// The folders of engine/src build on each other one way: what lint holds for files, it cannot for folders.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { it } from "node:test";
import { projectRoot } from "../../src/machine/paths.ts";

const source = path.join(projectRoot, "engine", "src");

/** Which folders of engine/src the files of each import from, types included. */
function importsOfFolders(): Map<string, Set<string>> {
  const imports = new Map<string, Set<string>>();
  for (const file of readdirSync(source, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"))) {
    const [folder = ""] = file.split(path.sep);
    const text = readFileSync(path.join(source, file), "utf8");
    for (const [, relative = ""] of text.matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g)) {
      const [other = ""] = path.relative(source, path.resolve(path.dirname(path.join(source, file)), relative)).split(path.sep);
      if (other !== folder && other !== "..") imports.set(folder, (imports.get(folder) ?? new Set()).add(other));
    }
  }
  return imports;
}

/** Takes away whatever imports nothing that is left, until nothing can be taken: what stays is in a circle, or leads into one. */
function circling(imports: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  let left = [...imports.keys()];
  for (let before = Number.POSITIVE_INFINITY; left.length < before; ) {
    before = left.length;
    left = left.filter((folder) => [...(imports.get(folder) ?? [])].some((other) => left.includes(other)));
  }
  return left;
}

it("no folder of engine/src imports from one that imports from it, by whichever way", () => {
  const imports = importsOfFolders();
  assert.ok((imports.get("coordinator")?.size ?? 0) > 5, "the imports of coordinator were not found");
  assert.deepEqual(circling(imports), []);
  const turned = new Map([...imports, ["stats", new Set(["coordinator"])]]);
  assert.ok(circling(turned).includes("stats"), "a circle is found");
});
