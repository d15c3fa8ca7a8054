// Two runs beside each other. Their cells took no turns with each other, so nothing of it is judged: what a machine does from one day to the next is
// in every one of these differences. A run and its baseline are judged, by the gate: in turns, or by how the baseline's runs have differed.
import type { Judged } from "../../gate/row.ts";
import type { ChangeModel, ChangeVerdict, Fact, Ranged, RunModel } from "./types.ts";

const rank: Readonly<Record<ChangeVerdict, number>> = { Slower: 0, Inconclusive: 1, Held: 2 };

/** `judged`: of the newer run against the baseline that the older one is. */
export function changeOf(before: RunModel, after: RunModel, judged: Judged | null = null): ChangeModel {
  const notAsked = judged === null ? "" : "it is not judged in this placement";
  const rows = new Map(judged?.rows.map((row) => [row.cellId, row]));
  const earlier = new Map(before.cells.map((cell) => [cell.id, cell]));
  const later = new Map(after.cells.map((cell) => [cell.id, cell]));
  const titles = new Map(
    [before, after].flatMap(({ subjects, cells }) =>
      subjects.flatMap(({ title, groups }) =>
        groups.flatMap((group) => group.cells.map((cell) => [cells[cell]?.id ?? "", `${title}, ${group.placement}`] as const)),
      ),
    ),
  );
  const cells = after.cells.flatMap((cell) => {
    const old = earlier.get(cell.id);
    const [now] = cell.perCallNs;
    const [then] = old?.perCallNs ?? [null];
    if (old === undefined || cell.isFloor || now === null || then === null || then === 0) return [];
    const row = rows.get(cell.id);
    const facts = { title: titles.get(cell.id) ?? cell.id, implementation: cell.implementation };
    // where both took turns in this run, the figures that were judged, and not those of the day it was kept
    const besideFigures = row?.basis === "Beside" ? later.get(row.referenceId)?.perCallNs : undefined;
    const figures = {
      before: besideFigures ?? old.perCallNs,
      after: cell.perCallNs,
      apart: areApart(besideFigures ?? old.perCallNs, cell.perCallNs),
    };
    const interval = row === undefined || row.low === null || row.high === null ? null : ([row.low, row.high] as const);
    const said = { verdict: row?.outcome ?? "Inconclusive", reason: row?.reason ?? notAsked, interval } as const;
    return [{ ...facts, ...figures, ratio: row?.ratio ?? now / then, ...said }];
  });
  const beside = new Set(judged?.rows.map(({ referenceId }) => referenceId));
  const [first] = judged?.rows ?? [];
  return {
    baseline: judged === null || judged.baseline === null ? null : { name: judged.baseline, limit: first?.limit ?? 0 },
    facts: changedFacts(before.facts, after.facts),
    cells: cells.sort(
      (a, b) =>
        rank[a.verdict] - rank[b.verdict] || Number(b.apart) - Number(a.apart) || Math.abs(Math.log(b.ratio)) - Math.abs(Math.log(a.ratio)),
    ),
    onlyBefore: [...earlier.keys()].filter((id) => !later.has(id)),
    onlyAfter: [...later.keys()].filter((id) => !earlier.has(id) && !beside.has(id)),
  };
}

function areApart([, low, high]: Ranged, [, otherLow, otherHigh]: Ranged): boolean {
  if (low === null || high === null || otherLow === null || otherHigh === null) return false;
  return low > otherHigh || otherLow > high;
}

function changedFacts(before: readonly Fact[], after: readonly Fact[]): ChangeModel["facts"] {
  const textOf = (facts: readonly Fact[], name: string) => facts.find((fact) => fact.name === name)?.value ?? "-";
  return [...new Set([...before, ...after].map(({ name }) => name))]
    .map((name) => ({ name, before: textOf(before, name), after: textOf(after, name) }))
    .filter((fact) => fact.before !== fact.after);
}
