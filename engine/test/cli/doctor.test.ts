import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os, { tmpdir } from "node:os";
import path from "node:path";
import { describe, it } from "node:test";
import { doctor as doctorContract } from "../../generated/contracts/doctor.ts";
import type { Finding } from "../../src/checks/index.ts";
import { renderFindings } from "../../src/cli/render-findings.ts";
import { parseContract } from "../../src/contracts/read.ts";
import { engineFile, runEngine } from "../fixtures/engine.ts";

describe("rpcbench doctor", () => {
  it("prints what its contract says, with every check in one place", async () => {
    const { stdout } = await runEngine(["doctor", "--json"]);
    const { findings, checks, passed } = parseContract(doctorContract, stdout);
    for (const { id } of [...findings, ...checks, ...passed]) assert.match(id, /^[A-Z]\w+$/);
    for (const { subject, ok, remedy } of findings) assert.equal(ok, remedy === null, subject);
    const found = new Set(checks.map(({ id }) => id));
    assert.deepEqual(
      passed.filter(({ id }) => found.has(id)),
      [],
    );
    assert.ok(passed.length > 0, "no machine fails all of them");
  });

  it("names what is missing by the problem's id, with its target", async () => {
    const nowhere = process.platform === "win32" ? "Z:\\nothing\\python.exe" : "/nothing/python";
    const { stdout, code } = await runEngine(["doctor", "--json"], { env: { RPCBENCH_PYTHON: nowhere } });
    const { findings, python } = parseContract(doctorContract, stdout);
    const idOf = (subject: string) => findings.find((finding) => finding.subject === subject);
    assert.equal(idOf("Python")?.id, "PythonMissing");
    assert.equal(idOf("RPyC on Python")?.id, "PythonMissing");
    assert.equal(idOf("RPyC on Python")?.target, "RPyC/Python");
    assert.equal(idOf("ZeroMQ on Node")?.id, "Implementation");
    assert.equal(idOf("Node.js")?.id, "Node");
    assert.equal(python, null);
    assert.equal(code, 3);
  });

  it("warns of a low priority, and ends as it would without", { skip: process.platform === "win32" && "nice is not there" }, async () => {
    const data = mkdtempSync(path.join(tmpdir(), "rpcbench-doctor-"));
    const env = { RPCBENCH_DATA: data };
    const normal = await runEngine(["doctor"], { env });
    const low = spawnSync("nice", ["-n", "5", process.execPath, engineFile, "doctor"], {
      encoding: "utf8",
      env: { ...process.env, ...env },
    });
    rmSync(data, { recursive: true, force: true });
    const nice = Math.min(os.getPriority() + 5, os.constants.priority.PRIORITY_LOW);
    assert.match(low.stdout, new RegExp(`^Warning +PriorityBelowNormal +This process runs at nice ${nice}`, "m"));
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
    assert.equal(renderFindings([finding("C", "Info")]).at(-1), "Nothing here would disturb a measurement.");
  });
});
