// Two runs beside each other. Their cells took no turns with each other, so nothing of it is judged: what a machine does from one day to the next is
// in every one of these differences.
import type { ChangeModel, Fact, Ranged, RunModel } from "./types.ts";

export function changeOf(before: RunModel, after: RunModel): ChangeModel {
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
    const ratio = now / then;
    const facts = { title: titles.get(cell.id) ?? cell.id, implementation: cell.implementation };
    return [{ ...facts, before: old.perCallNs, after: cell.perCallNs, ratio, apart: areApart(old.perCallNs, cell.perCallNs) }];
  });
  return {
    facts: changedFacts(before.facts, after.facts),
    cells: cells.sort((a, b) => Number(b.apart) - Number(a.apart) || Math.abs(Math.log(b.ratio)) - Math.abs(Math.log(a.ratio))),
    onlyBefore: [...earlier.keys()].filter((id) => !later.has(id)),
    onlyAfter: [...later.keys()].filter((id) => !earlier.has(id)),
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
