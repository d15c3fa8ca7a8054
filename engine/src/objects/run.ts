// RpcBench.Run: a saved run as a whole.
import type { RunSummary } from "../results/summary.ts";
import { findingType, ofRun } from "./finding.ts";
import { count, flag, mb, membersOf, number, type ObjectType, objects, span, text, texts, time } from "./member.ts";

/** As the launcher of scheduled tasks tags its runs. */
const taskTag = "task-";

export const runType: ObjectType<RunSummary, "Run"> = {
  name: "Run",
  about: "A run: saved, under way or interrupted. Of one that is not saved yet only the first members and Path are known.",
  members: [
    text("RunId", "Its id, which begins with the time in UTC", (it) => it.runId),
    text("State", "Running, Interrupted, Completed, Partial or Failed; of a task's history also Removed", (it) => it.state),
    time("StartedAt", "Local time", (it) => it.startedAt),
    time("FinishedAt", "Local time", (it) => it.finishedAt),
    span("Duration", "From StartedAt to FinishedAt", (it) => (Date.parse(it.finishedAt) - Date.parse(it.startedAt)) / 1000),
    flag("Fit", "No finding speaks against relying on it", (it) => it.fit),
    texts("UnfitBecause", "What speaks against relying on it", (it) =>
      it.findings.filter(({ severity }) => severity === "Unfit").map(({ seen }) => seen),
    ),
    objects("Findings", "Finding", "What the checks found, before and after", (it) =>
      it.findings.map((finding) => membersOf(findingType, ofRun(finding))),
    ),
    texts("Tag", "Its tags", (it) => it.tags),
    text("Task", "The scheduled task that measured it", ({ tags }) => tags.find((tag) => tag.startsWith(taskTag))?.slice(taskTag.length)),
    text(
      "TaskOutcome",
      "How that task ended: Measured, Held, Slower, Inconclusive, Failed, or Interrupted by its time limit or with the machine",
      () => null,
    ),
    count("TaskExitCode", "Its exit code; nothing where it was interrupted", () => null),
    text("TaskReason", "Why it did not end well", () => null),
    texts("Frameworks", "What was measured", (it) => it.frameworks),
    texts("Runtimes", "What was measured", (it) => it.runtimes),
    texts("Scenarios", "What was measured", (it) => it.scenarios),
    texts("Placements", "What was measured", (it) => it.placements),
    count("GroupCount", "Groups of cells that took turns with each other", (it) => it.groups),
    count("CellCount", "Cells", (it) => it.cells),
    count("FailedCellCount", "Cells that failed", (it) => it.failedCells),
    texts("Answers", "A sentence for each question that was measured", (it) => it.answers),
    text("Effort", "How thoroughly it was measured", (it) => it.effort),
    count("Seed", "Of the random order", (it) => it.seed),
    count("ResultVersion", "Of the file", (it) => it.version),
    text("EngineVersion", "RpcBench's", (it) => it.engine.version),
    text("NodeVersion", "The engine's", (it) => it.engine.nodeVersion),
    text("OS", "The system", (it) => it.machine.os),
    text("OSVersion", "Its version", (it) => it.machine.osVersion),
    text("Architecture", "Of the processor", (it) => it.machine.architecture),
    text("Cpu", "The processor", (it) => it.machine.cpuModel),
    count("LogicalCpuCount", "Logical processors", (it) => it.machine.logicalCpus),
    number("MemoryMB", "Memory of the machine", (it) => mb(it.machine.memoryBytes)),
    count("ProcessCount", "Of its processes, how many still run; null of a saved run", () => null),
    text("Path", "Its file; of a run under way, where it will be", (it) => it.path),
  ],
};
