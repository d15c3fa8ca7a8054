import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { describe, it } from "node:test";
import type { Finding } from "../../src/checks/index.ts";
import { renderFindings } from "../../src/cli/render-findings.ts";
import { engineFile, runEngine } from "../fixtures/engine.ts";

describe("rpcbench doctor", () => {
  it("has the findings of the machine in its JSON", async () => {
    const { stdout } = await runEngine(["doctor", "--json"]);
    const { checks } = JSON.parse(stdout) as { checks: Finding[] };
    for (const { id, severity, seen } of checks)
      assert.ok(/^[A-Z]\w+$/.test(id) && ["Info", "Warning", "Unfit"].includes(severity) && seen !== "");
  });

  it("warns of a low priority, and ends as it would without", { skip: process.platform === "win32" && "nice is not there" }, async () => {
    const normal = await runEngine(["doctor"]);
    const low = spawnSync("nice", ["-n", "5", process.execPath, engineFile, "doctor"], { encoding: "utf8" });
    assert.match(low.stdout, /^Warning +PriorityBelowNormal +This process runs at nice 5/m);
    assert.match(low.stdout, /^ {2}PriorityBelowNormal: Start it without nice\./m);
    assert.equal(low.status, normal.code);
  });
});

describe("findings on a terminal", () => {
  const finding = (id: string, severity: Finding["severity"]): Finding => ({
    id,
    severity,
    seen: `${id} was seen.`,
    remedy: `Mend ${id}.`,
  });

  it("are a sentence when there are none", () => assert.deepEqual(renderFindings([]).length, 1));

  it("have remedies where something is wrong, each once", () => {
    const lines = renderFindings([finding("A", "Unfit"), finding("B", "Warning"), finding("B", "Warning"), finding("C", "Info")]);
    assert.deepEqual(lines.slice(1), [
      "Unfit    A      A was seen.",
      "Warning  B      B was seen.",
      "Warning  B      B was seen.",
      "Info     C      C was seen.",
      "",
      "Before you measure:",
      "  A: Mend A.",
      "  B: Mend B.",
    ]);
  });

  it("say that they speak against nothing when they merely tell", () => {
    assert.equal(renderFindings([finding("C", "Info")]).at(-1), "Nothing here speaks against measuring.");
  });
});
