// CPU that was taken away or slowed down during the run, block by block.

import { countOf } from "../../text/count.ts";
import { significant } from "../../text/duration.ts";
import { percent } from "../../text/share.ts";
import { spinLimit, stealLimit } from "../before/throttling.ts";
import type { BlockEvidence, GroupEvidence, RunEvidence } from "../evidence.ts";
import type { Finding, Severity } from "../finding.ts";

/** Turn-taking puts a disturbance on all cells alike, so a few disturbed blocks do no more than widen intervals. */
const warningShare = 0.05;
/** A quarter: no longer an exception, so medians over blocks and launches move too. */
const unfitShare = 0.25;
/** One block may have met anything. */
const leastBlocks = 2;
const unfitBlocks = 3;

const isStolen = (block: BlockEvidence) => (block.stealShare ?? 0) > stealLimit;
const isSlowed = (block: BlockEvidence) => (block.spinRatio ?? 0) > spinLimit;

export function disturbedCpu(run: RunEvidence): Finding[] {
  const findings = run.groups.flatMap((group) => [...stolen(group), ...slowed(group)]);
  const blocks = run.groups.flatMap((group) => group.launches.flatMap((launch) => launch.blocks));
  if (run.stealShare !== null && blocks.every((block) => block.stealShare === null)) findings.push(...stolenOverall(run.stealShare));
  return findings;
}

const stolenRemedy = "Measure when the host is less busy, or on a machine with dedicated CPUs.";

function stolen(group: GroupEvidence): Finding[] {
  const { severity, share, figures } = judge(group, isStolen, (block) => block.stealShare);
  if (severity === undefined) return [];
  const seen = `${group.title}: in ${share} more than ${percent(stealLimit)} of the CPU time went to other machines (at most ${percent(Math.max(...figures))}).`;
  return [{ id: "CpuStolen", severity, seen, remedy: stolenRemedy, target: group.groupId }];
}

function slowed(group: GroupEvidence): Finding[] {
  const { severity, share, figures } = judge(group, isSlowed, (block) => block.spinRatio);
  if (severity === undefined) return [];
  const seen = `${group.title}: in ${share} the same piece of work took more than ${spinLimit} times its fastest time (at most ${significant(Math.max(...figures))} times).`;
  return [
    {
      id: "CpuThrottled",
      severity,
      seen,
      remedy:
        "Let the machine cool down, connect it to mains power and close other programs; in a virtual machine use dedicated CPUs. Then measure again.",
      target: group.groupId,
    },
  ];
}

function judge(group: GroupEvidence, isBad: (block: BlockEvidence) => boolean, figure: (block: BlockEvidence) => number | null) {
  const blocks = group.launches.flatMap((launch) => launch.blocks).filter((block) => figure(block) !== null);
  const bad = blocks.filter(isBad);
  const share = bad.length / blocks.length;
  let severity: Severity | undefined;
  if (bad.length >= unfitBlocks && share > unfitShare) severity = "Unfit";
  else if (bad.length >= leastBlocks && share > warningShare) severity = "Warning";
  return {
    severity,
    share: `${bad.length} of ${countOf(blocks.length, "block")} (${percent(share)})`,
    figures: bad.map((block) => figure(block) ?? 0),
  };
}

function stolenOverall(share: number): Finding[] {
  if (share <= stealLimit) return [];
  const severity = share > unfitShare ? "Unfit" : "Warning";
  return [
    { id: "CpuStolen", severity, seen: `Over the run ${percent(share)} of the CPU time went to other machines.`, remedy: stolenRemedy },
  ];
}
