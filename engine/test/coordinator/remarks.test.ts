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

describe("failures", () => {
  const told = (failures: readonly (readonly [message: string, who?: string])[], id = "WorkerError") => {
    const events: EngineEvent[] = [];
    const remarks = new Remarks((event) => events.push(event));
    for (const [message, who] of failures) remarks.fail({ id, message }, who);
    assert.equal(events.length, 0);
    remarks.tellFailures();
    remarks.tellFailures();
    assert.equal(remarks.errors.length, failures.length);
    return events.map((event) => (event.type === "failed" ? event.problem.message : event.type));
  };

  it("of one cause are one line with a count, whatever their names and numbers, and all are in the result", () => {
    assert.deepEqual(
      told([
        ["gRPC on Node (server) ended with 1: no port 4711", "gRPC on Node"],
        ["ZeroMQ on Python: it said no", "ZeroMQ on Python"],
        ["gRPC on Node, twin (server) ended with 1: no port 4712", "gRPC on Node, twin"],
        ["RPyC on Python (server) ended with 1: no port 4713", "RPyC on Python"],
      ]),
      [
        "gRPC on Node (server) ended with 1: no port 4711 (and 2 more for the same reason, which are in the result)",
        "ZeroMQ on Python: it said no",
      ],
    );
  });

  it("of several causes are told each by itself", () => {
    assert.deepEqual(told([["gRPC on Node: late", "gRPC on Node"], ["gRPC on Node: wrong", "gRPC on Node"], ["nothing counted"]]), [
      "gRPC on Node: late",
      "gRPC on Node: wrong",
      "nothing counted",
    ]);
  });
});
