import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Row } from "../../src/gate/row.ts";
import { summaryOf } from "../../src/gate/summary.ts";

const row: Row = {
  cellId: "SimpleCall-Int/c1/OneCore/gRPC/Node/Async/Default",
  referenceId: "SimpleCall-Int/c1/OneCore/gRPC/Node/Async/Default@main",
  title: "SimpleCall, small int, 1 user, one core",
  placement: "OneCore",
  figure: "UsPerCall",
  limit: 0.03,
  basis: "Beside",
  value: 412.5,
  reference: 375.2,
  ratio: 1.0994,
  low: 1.081,
  high: 1.118,
  launches: 10,
  runs: null,
  outcome: "Slower",
  reason: "clearly above +3%",
};

describe("summaryOf", () => {
  const none = { ratio: null, low: null, high: null };
  const cases: readonly [string, Partial<Row>][] = [
    ["us/call 413 against 375: +9.9% (+8.1%..+11.8%), limit +3%", {}],
    [
      "CPU us 4.25 against 5.00: -15.0% (-20.0%..+0.0%), limit +2.5%",
      { figure: "CpuUs", value: 4.25, reference: 5, ratio: 0.85, low: 0.8, high: 1, limit: 0.025 },
    ],
    ["us/call 413 against 375: +9.9%, limit +3%", { low: null, high: null }],
    ["p99 us not known against not known, limit +3%", { figure: "P99", value: null, reference: null, ...none }],
    ["errors 2 against 0, limit 0", { figure: "Errors", value: 2, reference: 0, ...none, limit: 0 }],
  ];
  for (const [text, facts] of cases) it(`says: ${text}`, () => assert.equal(summaryOf({ ...row, ...facts }), text));
});
