// Several modes in a cell's distribution, and the one whose cause is known by its place: delayed acknowledgements.

import { type Mode, modesOf } from "../../stats/modes.ts";
import { duration } from "../../text/duration.ts";
import { percent } from "../../text/share.ts";
import type { CellEvidence, GroupEvidence, RunEvidence } from "../evidence.ts";
import type { Finding } from "../finding.ts";

/** Less is a tail, and p99 tells of it. */
const leastShare = 0.05;
/** A median that jumps: about as many calls on either side. */
const torn = { from: 0.3, to: 0.7 };

/** The receiver's timer and, above it, the call's own time: 40 ms on Linux (TCP_DELACK_MIN), 200 ms on older and 40 on newer Windows. */
const delays = [
  { fromNs: 38e6, toNs: 52e6, what: "the 40 ms of a delayed acknowledgement" },
  // RPyC's default with 64 KB: one wait in the request and one in the reply
  { fromNs: 78e6, toNs: 98e6, what: "the 40 ms of a delayed acknowledgement twice" },
  { fromNs: 195e6, toNs: 225e6, what: "the 200 ms of a delayed acknowledgement" },
];
/** The calls that did not wait are this much faster, */
const fasterBy = 3;
/** or where all of them wait, the floor is: it has TCP_NODELAY set. A payload that takes 40 ms by itself takes the floor several. */
const floorFasterBy = 10;

/** With fewer calls than make a shape: this many at least, the middle half of them this close together. */
const leastCalls = 20;
const narrow = 1.1;
/** Where a side says that it leaves TCP_NODELAY away, the place of a few is enough. */
const nagling = { calls: 2, narrow: 1.3 };
const half = 0.5;

export function shape(run: RunEvidence): Finding[] {
  return run.groups.flatMap((group) => group.cells.filter((cell) => !cell.isTwin).flatMap((cell) => shapeOf(cell, group)));
}

function shapeOf(cell: CellEvidence, group: GroupEvidence): Finding[] {
  const modes = modesOf(cell.calls);
  if (modes.length === 0) modes.push(...middleOf(cell));
  const delayed = delayedAck(modes, cell, group);
  if (delayed !== undefined) return [delayed];
  const large = modes.filter(({ share }) => share >= leastShare);
  if (large.length < 2) return [];
  let below = 0;
  const isTorn = large.slice(0, -1).some(({ share }) => {
    below += share;
    return below > torn.from && below < torn.to;
  });
  const list = large.map(({ ns, share }) => `${duration(ns)} (${percent(share)})`).join(", ");
  return [
    {
      id: "SeveralModes",
      // what is judged is the mean of all calls, which does not jump
      severity: "Info",
      seen: `${cell.who}, ${group.title}: the latency distribution has ${large.length} modes, around ${list}.${isTorn ? " The median lies between them and may jump from one to the other." : ""}`,
      remedy: isTorn
        ? "Look at the percentiles, not only at the median. If possible, compare on one core: sleeping and waking cores are a common cause."
        : "Look at the percentiles, not only at the median.",
      target: cell.cellId,
    },
  ];
}

/** Calls that all wait are few, too few for a shape: the middle half stands for it. */
function middleOf({ calls, nagles }: CellEvidence): Mode[] {
  const least = nagles ? nagling : { calls: leastCalls, narrow };
  const [low, ns, high] = [0.25, 0.5, 0.75].map((q) => calls.quantile(q) ?? 0) as [number, number, number];
  return calls.count >= least.calls && high / low < least.narrow ? [{ ns, share: half }] : [];
}

function delayedAck(modes: readonly Mode[], cell: CellEvidence, group: GroupEvidence): Finding | undefined {
  const floorNs =
    group.cells.find((other) => other.isFloor && other.concurrency === cell.concurrency && other !== cell)?.calls.quantile(0.5) ?? null;
  for (const mode of modes) {
    const delay = delays.find(({ fromNs, toNs }) => mode.ns >= fromNs && mode.ns <= toNs);
    if (delay === undefined) continue;
    const hasFaster = modes.some(({ ns }) => ns * fasterBy <= mode.ns);
    if (!hasFaster && !cell.nagles && (floorNs === null || floorNs * floorFasterBy > mode.ns)) continue;
    return {
      id: "DelayedAck",
      severity: "Warning",
      seen: `${cell.who}, ${group.title}: ${mode.share === half ? "at least half" : percent(mode.share)} of the calls take around ${duration(mode.ns)}, which is ${delay.what} and not the framework's own work.${cell.nagles ? " According to its options it does not set TCP_NODELAY." : ""}`,
      remedy:
        "Set TCP_NODELAY on both sides, or send each message in one write. If the framework's default causes this, the result for Default is right: mention it, and also measure the Tuned variant.",
      target: cell.cellId,
    };
  }
  return undefined;
}
