// A pair of processes that are none, in time that does not pass: what a pass over a group makes of what workers say.
import type { Loaded } from "../../generated/worker-reply.d.ts";
import { CellRecord } from "../../src/coordinator/cell-record.ts";
import { ConnectBudget } from "../../src/coordinator/connect-budget.ts";
import type { Pair } from "../../src/coordinator/pair.ts";
import { Subject } from "../../src/coordinator/subject.ts";
import type { GroupPlan } from "../../src/plan/expand.ts";
import { columnsOf, type MadeCall } from "../workers/columns-of.ts";

export class MadeClock {
  ms = 10_000;
  readonly now = () => this.ms;
}

export interface MadeCells {
  readonly clock: MadeClock;
  /** The number of the cell in its group, and how many loads it has had. */
  callNs(cell: number, load: number): number;
  /** Between two calls of a user. */
  readonly gapNs?: number;
  /** What a server that is slowed on purpose was told. */
  onSlow?(cell: number, ns: number): void;
  /** From this load on its calls fail. */
  failsFrom?(cell: number): number;
}

/** All cells of a group, ready for `launch`. */
export function subjectsOf(
  group: GroupPlan,
  made: MadeCells,
  launch = 1,
  records = group.cells.map((cell) => new CellRecord(cell, group)),
) {
  const budget = new ConnectBudget({ ephemeralPorts: null, timeWait: 0, holdMs: 1, nowMs: made.clock.now, launches: 1, launchSeconds: 1 });
  return records.map((record, index) => {
    const subject = new Subject(record, madePair(group, index, made), launch, budget, null);
    subject.cycleNs = made.callNs(index, 0);
    return subject;
  });
}

type LoadSpec = Parameters<Pair["load"]>[1];

function madePair({ concurrency }: GroupPlan, cell: number, { clock, callNs, gapNs = 0, failsFrom, onSlow }: MadeCells): Pair {
  let loads = 0;
  let cpuUs = 0;
  let made = 0;
  const usage = () => ({ cpuUserUs: cpuUs, cpuSystemUs: 0 });
  const memory = { residentBytes: 1e8, peakResidentBytes: 2e8 };
  const mark = async () => ({
    type: "marked",
    id: 1,
    connections: concurrency,
    ...usage(),
    ...memory,
    clockNs: clock.ms * 1e6,
    counters: { turns: 2 * made },
  });
  const load = async (
    _client: unknown,
    { wakingCalls, limitMs }: LoadSpec,
    window: { openAfterNs: number; lengthNs: number },
  ): Promise<Loaded> => {
    loads += 1;
    const before = usage();
    const lengthNs = callNs(cell, loads);
    const cycleNs = lengthNs + gapNs;
    const activeNs = wakingCalls * cycleNs;
    const openedNs = activeNs + window.openAfterNs;
    // open until each user has started a call
    const firstNs = activeNs + Math.ceil((openedNs - activeNs) / cycleNs) * cycleNs;
    const closedNs = Math.min(Math.max(openedNs + window.lengthNs, firstNs + 1), limitMs * 1e6);
    const calls: MadeCall[] = [];
    for (let startNs = activeNs; startNs < closedNs; startNs += cycleNs)
      for (let user = 0; user < concurrency; user++) calls.push([user, startNs, lengthNs]);
    const stoppedNs = Math.max(closedNs, ...calls.slice(-1).map(([, startNs]) => startNs + lengthNs));
    clock.ms += stoppedNs / 1e6;
    cpuUs += Math.round((calls.length * lengthNs) / 4000);
    made += calls.length + wakingCalls * concurrency;
    const isFailing = loads >= (failsFrom?.(cell) ?? Number.POSITIVE_INFINITY);
    const isOpen = closedNs > openedNs && !isFailing;
    return {
      ...{ type: "loaded", id: loads, beganNs: 0, waking: wakingCalls * concurrency, activeNs, stoppedNs, parts: {}, before },
      openedNs: isOpen ? openedNs : null,
      closedNs: isOpen ? closedNs : null,
      calls: columnsOf(calls),
      errors: isFailing ? [{ id: "WrongAnswer", message: "asked 7, got 8", count: 1 }] : [],
      after: { ...usage(), ...memory },
    } as Loaded;
  };
  const pair = {
    calling: [{ who: "made client" }],
    load,
    markServer: mark,
    marks: async () => ({ server: [await mark()], client: [await mark()] }),
    beSlowFor: async (ns: number) => onSlow?.(cell, ns),
    kill: () => {},
    replyMs: (limitMs: number) => limitMs,
  };
  return pair as unknown as Pair;
}
