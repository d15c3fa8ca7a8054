import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { EngineEvent } from "../../generated/events.d.ts";
import type { Finding } from "../../src/coordinator/outcome.ts";
import { Remarks } from "../../src/coordinator/remarks.ts";

const finding = (id: string, severity: Finding["severity"], seen: string): Finding => ({
  id,
  severity,
  seen,
  remedy: "Do something.",
  target: seen,
});

describe("findings", () => {
  const told = (findings: readonly Finding[]) => {
    const events: EngineEvent[] = [];
    const remarks = new Remarks((event) => events.push(event));
    remarks.find(findings);
    return {
      remarks,
      said: events.map((event) => (event.type === "warning" ? `${event.problem.id}: ${event.problem.message}` : event.type)),
    };
  };

  it("all go into the result, and of each kind the first is told, with how many more there are", () => {
    const findings = [
      finding("SeveralModes", "Warning", "A."),
      finding("OtherLoad", "Unfit", "B."),
      finding("SeveralModes", "Warning", "C."),
      finding("SeveralModes", "Warning", "D."),
    ];
    const { remarks, said } = told(findings);
    assert.deepEqual(remarks.findings, findings);
    assert.deepEqual(said, ["SeveralModes: A. (and 2 more of this kind, which are in the result)", "OtherLoad: B."]);
  });

  it("what is only good to know is not told, nor counted", () => {
    const { remarks, said } = told([
      finding("SeveralModes", "Info", "A."),
      finding("SeveralModes", "Warning", "B."),
      finding("Clock", "Info", "C."),
    ]);
    assert.equal(remarks.findings.length, 3);
    assert.deepEqual(said, ["SeveralModes: B."]);
  });
});
