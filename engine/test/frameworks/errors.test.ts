import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { toWorkerError, workerErrorIds } from "../../src/frameworks/errors.ts";
import { repositoryRoot } from "../worker/repository-root.ts";

test("whoever writes a worker reads in proto/README.md which ids there are", () => {
  const text = readFileSync(path.join(repositoryRoot, "proto/README.md"), "utf8");
  const rows = [...text.matchAll(/^ {2}\| ([A-Z]\w+) \| (.*) \|$/gm)].map(([, id, what]) => [id, what]);
  assert.deepEqual(Object.fromEntries(rows), workerErrorIds);
});

test("open files that are used up have an id of their own, whatever failed for it", () => {
  for (const code of ["EMFILE", "ENFILE"]) {
    const error = Object.assign(new Error("connect EMFILE 127.0.0.1:9"), { code });
    assert.equal(toWorkerError(error, "ConnectionFailed", "The connection could not be opened").id, "FileHandlesUsedUp");
  }
  assert.equal(toWorkerError(new Error("refused"), "ConnectionFailed", "The connection could not be opened").id, "ConnectionFailed");
});
