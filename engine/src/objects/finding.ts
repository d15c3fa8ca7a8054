// RpcBench.Finding: what the checks of a run found.
import type { Run } from "../../generated/result.d.ts";
import { type ObjectType, text } from "./member.ts";

export interface FindingFacts {
  readonly id: string;
  readonly severity: string;
  readonly category: string;
  readonly message: string;
  readonly remedy: string | null;
  readonly target: string | null;
}

export const findingType: ObjectType<FindingFacts, "Finding"> = {
  name: "Finding",
  about: "Something about this machine or a run that affects its figures.",
  members: [
    text("Id", "A stable id; docs/checks.md lists them", (it) => it.id),
    text(
      "Severity",
      "Error: missing; Unfit: do not rely on it; Warning: figures may be affected; Information; Passed",
      (it) => it.severity,
    ),
    text("Category", "Installation, Machine, Leftover (of something done earlier) or Run", (it) => it.category),
    text("Message", "What was seen", (it) => it.message),
    text("Remedy", "What to do about it", (it) => it.remedy),
    text("Target", "What it concerns: a path, framework/runtime, a group or a cell", (it) => it.target),
  ],
};

export const ofRun = ({ id, severity, seen, remedy, target }: Run["findings"][number]): FindingFacts => ({
  id,
  severity: severity === "Info" ? "Information" : severity,
  category: "Run",
  message: seen,
  remedy: remedy === "" ? null : remedy,
  target: target ?? null,
});
