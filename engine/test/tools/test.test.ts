// What `npm test` is told; what it runs is everything else that is tested.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, it } from "node:test";
import { projectRoot } from "../../src/machine/paths.ts";

const tell = (...args: string[]) =>
  new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, [path.join(projectRoot, "engine", "tools", "test.mjs"), ...args], (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });

describe("npm test", () => {
  for (const [args, reason] of [
    [["pester", "pyhton"], /There is no suite 'pyhton'/],
    [["--result", "x"], /'--result'/],
    [["--results"], /'--results/],
  ] as const) {
    it(`refuses ${args.join(" ")} before anything is done, and names the suites`, async () => {
      const { code, stdout, stderr } = await tell(...args);
      assert.equal(code, 2);
      assert.equal(stdout, "");
      assert.match(stderr, reason);
      assert.match(stderr, /lint \| typescript \| pester \| python/);
    });
  }

  it("has the versions of PowerShell and Pester in one place, which the workflow reads", async () => {
    const versions: Record<string, string> = JSON.parse(await readFile(path.join(projectRoot, "engine", "tools", "versions.json"), "utf8"));
    assert.deepEqual(Object.keys(versions), ["powershell", "pester", "olderPester"]);
    const workflow = await readFile(path.join(projectRoot, ".github", "workflows", "ci.yml"), "utf8");
    assert.deepEqual(workflow.match(/^.*\d+\.\d+\.\d+.*$/gm) ?? [], []);
    for (const name of ["pester", "olderPester"]) assert.ok(workflow.includes(`$versions.${name}`), name);
  });
});
