// Groups that differ in nothing but their placement, side by side, with what was judged in each.

import type { Cell, Run } from "../../../generated/result.d.ts";
import { rolesInOrder } from "../../exporters/leading-groups.ts";
import { nameOf, placementTitle } from "../../plan/registry.ts";
import { scenarioNamed } from "../../scenarios/index.ts";
import { countOf } from "../../text/count.ts";
import type { GroupModel, PairModel, SubjectModel, TwinModel } from "./types.ts";

type Group = Run["groups"][number];

/** `places`: where each cell stands in the report's list, by its id; twins are not in it. */
export function subjectsOf(run: Run, places: ReadonlyMap<string, number>): SubjectModel[] {
  const subjects = new Map<string, Group[]>();
  for (const group of run.groups) {
    if (!group.cellIds.some((id) => places.has(id))) continue;
    const key = seriesOf(group);
    subjects.set(key, [...(subjects.get(key) ?? []), group]);
  }
  return [...subjects.values()].map((groups) => {
    const sorted = [...groups].sort((a, b) => rolesInOrder.indexOf(a.role) - rolesInOrder.indexOf(b.role));
    const [first] = sorted as [Group];
    const { scenario, payloadBytes, concurrency, load } = first;
    return {
      title: titleOf(first),
      called: scenarioNamed(scenario).title(first),
      short: shortTitleOf(first),
      scenario: scenario as Cell["scenario"],
      payloadBytes,
      concurrency,
      load,
      groups: sorted.map((group) => groupModel(group, run, places)),
    };
  });
}

const seriesOf = ({ id, placement }: Group) => (id.endsWith(`/${placement}`) ? id.slice(0, -placement.length - 1) : id);

function titleOf({ title, placement }: Group): string {
  const end = `, ${placementTitle(placement)}`;
  return title.endsWith(end) ? title.slice(0, -end.length) : title;
}

/** int, 8 users */
function shortTitleOf(group: Group): string {
  const { scenario, concurrency, clients, load } = group;
  if (load !== "Closed") return titleOf(group);
  return `${scenarioNamed(scenario).short(group)}, ${countOf(concurrency, "user")}${clients === 1 ? "" : `/${clients}`}`;
}

const endings = {
  Decided: "all decided",
  MaxTime: "time limit reached",
  Precision: "precise enough",
  Stopped: "stopped, partial",
  Launches: "",
} as const;

function groupModel(group: Group, run: Run, places: ReadonlyMap<string, number>): GroupModel {
  const cells = new Map(run.cells.map((cell) => [cell.id, cell]));
  const time = (id: string) => {
    const cell = cells.get(id);
    if (cell?.openLoop?.ramp) return -(cell.openLoop.ramp.highestRatePerSecond ?? 0);
    return (cell?.openLoop ? cell.openLoop.response.p50Ns : (cell?.latency.perCallNs ?? cell?.latency.p50Ns)) ?? Number.MAX_VALUE;
  };
  const floorLast = (id: string) => Number(cells.get(id)?.isFloor ?? false);
  const own = group.cellIds.filter((id) => places.has(id)).sort((a, b) => floorLast(a) - floorLast(b) || time(a) - time(b));
  return {
    id: group.id,
    placement: placementTitle(group.placement),
    role: group.role,
    fit: group.fit,
    launches: group.launches,
    ended: group.decidedBy === null ? "" : endings[group.decidedBy],
    cells: own.map((id) => places.get(id) as number),
    pairs: pairsOf(group, run, places, cells),
    twins: twinsOf(group, run, cells),
    orderDiffers: run.findings.find(({ id, target }) => id === "OrderDiffers" && target === group.id)?.seen ?? null,
    disturbed: group.rotations.disturbed,
    rotations: group.rotations.counted + group.rotations.disturbed,
  };
}

const turned = { Faster: "Slower", Slower: "Faster", Same: "Same", Inconclusive: "Inconclusive" } as const;

function pairsOf(group: Group, run: Run, places: ReadonlyMap<string, number>, cells: ReadonlyMap<string, Cell>): PairModel[] {
  const pairs = run.comparisons.flatMap((comparison): PairModel[] => {
    const { groupId, kind, of, cellId, referenceId, ratio, low, high, verdict } = comparison;
    const [cell, reference] = [places.get(cellId), places.get(referenceId)];
    if (groupId !== group.id || kind !== "Pair" || ratio === null || ratio <= 0 || cell === undefined || reference === undefined) return [];
    if ([cellId, referenceId].some((id) => cells.get(id)?.state === "Failed")) return [];
    if (ratio >= 1) return [{ of, slower: cell, faster: reference, ratio, low, high, verdict }];
    const turn = (value: number | null) => (value === null || value <= 0 ? null : 1 / value);
    return [{ of, slower: reference, faster: cell, ratio: 1 / ratio, low: turn(high), high: turn(low), verdict: turned[verdict] }];
  });
  return pairs.sort((a, b) => a.ratio - b.ratio);
}

function twinsOf(group: Group, run: Run, cells: ReadonlyMap<string, Cell>): TwinModel[] {
  return run.comparisons.flatMap(({ groupId, kind, of, cellId, ratio, low, high, verdict }): TwinModel[] => {
    const cell = cells.get(cellId);
    if (groupId !== group.id || kind !== "Twin" || ratio === null || cell === undefined) return [];
    return [{ of, name: nameOf(cell), ratio, low, high, verdict }];
  });
}
