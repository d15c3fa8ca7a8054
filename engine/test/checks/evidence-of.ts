// Evidence of a run, with only what a test is about.
import type { BlockEvidence, CellEvidence, GroupEvidence, RunEvidence } from "../../src/checks/evidence.ts";
import type { Distribution } from "../../src/stats/modes.ts";

export const blockOf = (facts: Partial<BlockEvidence> = {}): BlockEvidence => ({
  seconds: 1,
  perCallNs: {},
  spinRatio: 1,
  stealShare: 0,
  otherShare: 0,
  ...facts,
});

/** Every latency is `ns`. */
export const always = (ns: number, count = 10_000): Distribution => ({ count, quantile: () => ns });

export const cellOf = (facts: Partial<CellEvidence> = {}): CellEvidence => ({
  cellId: "c1",
  who: "gRPC on Node",
  isFloor: false,
  isTwin: false,
  concurrency: 1,
  clients: 1,
  openLoop: false,
  calls: always(100_000),
  nagles: false,
  clientCpuCores: 0.5,
  eventLoopDelayP99Ns: null,
  memory: [],
  errors: [],
  ...facts,
});

/** `launches`: the blocks of each. */
export const groupOf = (
  facts: Partial<Omit<GroupEvidence, "launches">> & { launches?: readonly (readonly BlockEvidence[])[] } = {},
): GroupEvidence => ({
  groupId: "g1",
  title: "SimpleCall",
  placement: "one-core",
  cells: [],
  ...facts,
  launches: (facts.launches ?? []).map((blocks, index) => ({ launch: index + 1, blocks })),
});

export const runOf = (facts: Partial<RunEvidence> = {}): RunEvidence => ({
  groups: [],
  stealShare: null,
  timeWaitBefore: null,
  timeWaitAfter: null,
  ephemeralPorts: null,
  ...facts,
});
