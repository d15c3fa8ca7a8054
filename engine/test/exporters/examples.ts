// Golden runs, and what a test makes of them.
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Cell, Run } from "../../generated/result.d.ts";
import { projectRoot } from "../../src/machine/paths.ts";

export const golden = (name: string): Run =>
  JSON.parse(readFileSync(path.join(projectRoot, `proto/examples/result/valid/${name}.json`), "utf8"));

export const example = golden("run");
const base = example.cells[0] as Cell;
const group = example.groups[0] as Run["groups"][number];

type Verdicts = Cell["verdicts"];
type Verdict = Verdicts["verdict"];

export const notJudged: Verdicts = { place: null, placeUnsure: false, ratioToBest: null, ratioLow: null, ratioHigh: null, verdict: null };

/** `half` the width of the interval, as a share of the ratio. */
export const judged = (place: number, verdict: Verdict, ratio = 1, placeUnsure = false, half = 0.02): Verdicts => ({
  ...{ place, placeUnsure, verdict, ratioToBest: ratio },
  ratioLow: verdict === "Best" ? 1 : ratio * (1 - half),
  ratioHigh: verdict === "Best" ? 1 : ratio * (1 + half),
});

export const cell = (framework: string, perCallNs: number, verdicts: Verdicts = notJudged, more: Partial<Cell> = {}): Cell => ({
  ...base,
  id: `${base.groupId}/${framework}`,
  framework,
  latency: { ...base.latency, perCallNs },
  verdicts,
  cpuVerdicts: notJudged,
  ...more,
});

export const failed = (framework: string, id = "WrongAnswer"): Cell =>
  cell(framework, 1, notJudged, { state: "Failed", errors: [{ id, message: "", count: 1 }] });

export const runOf = (cells: Cell[], more: Partial<Run["groups"][number]> = {}): Run => ({
  ...example,
  plan: { ...example.plan, scenarios: ["SimpleCall"], concurrency: [1] },
  findings: [],
  cells,
  comparisons: [],
  groups: [{ ...group, rotations: { counted: 200, disturbed: 0 }, cellIds: cells.map((each) => each.id), ...more }],
});

export const withFinding = (run: Run, id: string, target: string, seen = "It was seen."): Run => ({
  ...run,
  findings: [{ id, severity: "Info", seen, remedy: "", target }],
});
