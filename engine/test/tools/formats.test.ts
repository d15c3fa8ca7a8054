// What is made from the tables of objects and views is what is committed.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { it } from "node:test";
import { projectRoot } from "../../src/machine/paths.ts";
import { generatedFiles } from "../../tools/formats.ts";

for (const [file, text] of generatedFiles()) {
  it(`${file} is as npm run formats writes it`, () => {
    assert.equal(readFileSync(path.join(projectRoot, file), "utf8"), text);
  });
}
