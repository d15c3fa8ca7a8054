import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { workerErrorIds } from "../../src/worker/errors.ts";
import { repositoryRoot } from "./repository-root.ts";

test("whoever writes a worker reads in proto/README.md which ids there are", () => {
  const text = readFileSync(path.join(repositoryRoot, "proto/README.md"), "utf8");
  const rows = [...text.matchAll(/^ {2}\| ([A-Z]\w+) \| (.*) \|$/gm)].map(([, id, what]) => [id, what]);
  assert.deepEqual(Object.fromEntries(rows), workerErrorIds);
});
