// RpcBench.Run: a saved run as a whole.
import type { RunSummary } from "../results/summary.ts";
import { findingType, ofRun } from "./finding.ts";
import { count, flag, mb, membersOf, number, type ObjectType, objects, span, text, texts, time } from "./member.ts";

/** As the launcher of scheduled tasks tags its runs. */
const taskTag = "task-";

export const runType: ObjectType<RunSummary, "Run"> = {
  name: "Run",
  about: "A run: saved, in progress or interrupted. Before it is saved, only the first members and Path are known.",
  members: [
    text("RunId", "Its id, which begins with the time in UTC", (it) => it.runId),
    text("State", "Running, Interrupted, Completed, Partial or Failed; in a task's history also Removed", (it) => it.state),
    time("StartedAt", "Local time", (it) => it.startedAt),
    time("FinishedAt", "Local time", (it) => it.finishedAt),
    span("Duration", "From StartedAt to FinishedAt", (it) => (Date.parse(it.finishedAt) - Date.parse(it.startedAt)) / 1000),
    flag("Fit", "Whether it can be relied on: no finding is Unfit", (it) => it.fit),
    texts("UnfitBecause", "Why it is unfit", (it) => it.findings.filter(({ severity }) => severity === "Unfit").map(({ seen }) => seen)),
    objects("Findings", "Finding", "What the checks found before and after the run", (it) =>
      it.findings.map((finding) => membersOf(findingType, ofRun(finding))),
    ),
    texts("Tag", "Its tags", (it) => it.tags),
    text("Task", "The scheduled task that measured it", ({ tags }) => tags.find((tag) => tag.startsWith(taskTag))?.slice(taskTag.length)),
    text(
      "TaskOutcome",
      "How that task ended: Measured, Held, Slower, Inconclusive, Failed, or Interrupted (by its time limit or a shutdown)",
      () => null,
    ),
    count("TaskExitCode", "Its exit code; null if it was interrupted", () => null),
    text("TaskReason", "Why it was not Measured or Held", () => null),
    texts("Frameworks", "What was measured", (it) => it.frameworks),
    texts("Runtimes", "What was measured", (it) => it.runtimes),
    texts("Scenarios", "What was measured", (it) => it.scenarios),
    texts("Placements", "What was measured", (it) => it.placements),
    count("GroupCount", "Groups of cells that were measured in alternation", (it) => it.groups),
    count("CellCount", "Cells", (it) => it.cells),
    count("FailedCellCount", "Cells that failed", (it) => it.failedCells),
    texts("Answers", "A sentence for each question that was measured", (it) => it.answers),
    text("Effort", "How thoroughly it was measured", (it) => it.effort),
    count("Seed", "The seed of the random order", (it) => it.seed),
    count("ResultVersion", "The version of the result file", (it) => it.version),
    text("EngineVersion", "RpcBench's", (it) => it.engine.version),
    text("NodeVersion", "Version of the engine's Node", (it) => it.engine.nodeVersion),
    text("OS", "The system", (it) => it.machine.os),
    text("OSVersion", "Its version", (it) => it.machine.osVersion),
    text("Architecture", "Processor architecture", (it) => it.machine.architecture),
    text("Cpu", "The processor", (it) => it.machine.cpuModel),
    count("LogicalCpuCount", "Logical processors", (it) => it.machine.logicalCpus),
    number("MemoryMB", "Memory of the machine", (it) => mb(it.machine.memoryBytes)),
    count("ProcessCount", "How many of its processes still run; null for a saved run", () => null),
    text("Path", "Its file; for a run in progress, where the file will be", (it) => it.path),
  ],
};
