// The objects of a run, in the order in which they are shown.
import type { ObjectEvent } from "../../generated/events.d.ts";
import type { Cell, LoadCurve, Run } from "../../generated/result.d.ts";
import { shownRows } from "../exporters/shown-rows.ts";
import { usersInWords } from "../plan/clients.ts";
import { placementTitle } from "../plan/registry.ts";
import { curveType } from "./load-curve.ts";
import { membersOf } from "./member.ts";
import { kindOf, resultType } from "./result.ts";

type Group = Run["groups"][number];

export interface Chosen {
  /** What is not named is no condition. */
  readonly isMeant: (subject: { framework: string; runtime: string; scenario: string }) => boolean;
  /** Undefined: as the run was asked for it. */
  readonly includeFloor: boolean | undefined;
}

const everything: Chosen = { isMeant: () => true, includeFloor: undefined };

/** A twin is no result; the floor is one where it was asked for. */
export function resultObjects(run: Run, path: string | null, { isMeant, includeFloor }: Chosen = everything): ObjectEvent[] {
  const withFloor = includeFloor ?? run.plan.includeFloor;
  const rows = shownRows(run, (cell) => isMeant(cell) && (!cell.isFloor || withFloor));
  return rows.map(({ cell, shown }) => ({
    type: "object",
    of: resultType.name,
    kind: kindOf(cell),
    members: membersOf(resultType, {
      run,
      cell,
      floor: floorOf(cell, run),
      work: workOf(cell, run),
      group: groupOf(cell, run)?.title ?? cell.groupId,
      path,
    }),
    detail: { ...cell },
    shown: { ...shown },
  }));
}

export const groupOf = ({ groupId }: Pick<Cell, "groupId">, { groups }: Pick<Run, "groups">): Group | undefined =>
  groups.find(({ id }) => id === groupId);

/** There is one of each runtime and API, whatever the tuning. One that failed is none. */
const floorOf = (cell: Cell, { cells }: Run): Cell | undefined =>
  cells.find(
    (other) =>
      other.isFloor &&
      other.twinOf === null &&
      other.state !== "Failed" &&
      other.groupId === cell.groupId &&
      other.runtime === cell.runtime &&
      other.api === cell.api,
  );

function workOf(cell: Cell, run: Run): Cell | undefined {
  const own = groupOf(cell, run);
  if (own === undefined) return undefined;
  const work = run.groups.find((group) => group.role === "Work" && isSameQuestion(group, own));
  return run.cells.find((other) => other.groupId === work?.id && other.twinOf === null && isSameSubject(other, cell));
}

/** All but the placement. */
export const isSameQuestion = (a: Group, b: Group) =>
  a.scenario === b.scenario &&
  a.argument === b.argument &&
  a.payloadBytes === b.payloadBytes &&
  a.streamCount === b.streamCount &&
  a.load === b.load &&
  a.concurrency === b.concurrency &&
  a.clients === b.clients;

export const isSameSubject = (a: Cell, b: Cell) =>
  a.framework === b.framework && a.runtime === b.runtime && a.api === b.api && a.variant === b.variant && a.runtimeName === b.runtimeName;

export function curveObjects(run: Run, path: string, { isMeant, includeFloor }: Chosen = everything): ObjectEvent[] {
  const floors = new Set(run.cells.filter(({ isFloor }) => isFloor).map(({ framework }) => framework));
  const withFloor = includeFloor ?? run.plan.includeFloor;
  return (run.curves ?? [])
    .filter((curve) => isMeant(curve) && (withFloor || !floors.has(curve.framework)))
    .map((curve) => ({
      type: "object",
      of: curveType.name,
      kind: null,
      members: membersOf(curveType, { run, curve, group: titleOf(curve, run), path }),
      detail: null,
      shown: null,
    }));
}

/** As of its groups, but for the load. */
function titleOf(curve: LoadCurve, { groups }: Run): string {
  const own = groups.find(
    (group) =>
      group.scenario === curve.scenario &&
      group.argument === curve.argument &&
      group.payloadBytes === curve.payloadBytes &&
      group.streamCount === curve.streamCount &&
      group.placement === curve.placement &&
      group.load === "Closed",
  );
  const where = placementTitle(curve.placement);
  if (own === undefined) return `${curve.scenario}, ${where}`;
  const load = `, ${usersInWords(own.concurrency, own.clients ?? 1)}, ${where}`;
  return own.title.endsWith(load) ? `${own.title.slice(0, -load.length)}, ${where}` : own.title;
}
