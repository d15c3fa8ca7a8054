// What a run has decided, on one screen: each implementation beside the best, in the placement that leads.

import type { Cell, Run } from "../../generated/result.d.ts";
import { nameOf, placementTitle } from "../plan/registry.ts";
import { slowInWords } from "../plan/slow.ts";
import { scenarioNamed } from "../scenarios/index.ts";
import { countOf } from "../text/count.ts";
import { inBlocks } from "./blocks.ts";
import type { Column } from "./column.ts";
import { differenceInWords } from "./comparisons.ts";
import { leadingGroups } from "./leading-groups.ts";
import { groundsOf, notKnown, type TimeUnit, time, timeUnitFor } from "./numbers.ts";
import { launchesInWords, renderGroup, renderLead, rowColumns } from "./table.ts";

type Group = Run["groups"][number];

/** One group with its intervals, several as columns of one table; an open loop has no verdicts, and its table is all there is. */
export function renderVerdicts(run: Run): string {
  const measured = leadingGroups(run).filter(({ cellIds }) => cellIds.length > 0);
  const [only] = measured;
  const leading = only === undefined ? [] : [measured.length === 1 ? renderLead(only, run) : renderSeveral(measured, run)];
  const open = run.groups.filter(({ load, cellIds }) => load !== "Closed" && cellIds.length > 0);
  return [...leading, ...open.map((group) => renderGroup(group, run))].join("\n\n");
}

/** Columns without a figure are named below the table, where there are others. */
function renderSeveral(all: readonly Group[], run: Run): string {
  const hasFigures = ({ id }: Group) =>
    run.cells.some((cell) => cell.groupId === id && !cell.isFloor && (cell.state === "Failed" || groundsOf(cell) !== "TooFew"));
  const known = all.filter(hasFigures);
  const groups = known.length === 0 ? all : known;
  const few = all.filter((group) => !groups.includes(group)).map(titleOf);
  const ids = new Map(groups.map((group, index) => [group.id, index]));
  const cells = run.cells
    .filter((cell) => ids.has(cell.groupId) && cell.twinOf === null && !cell.isFloor)
    .sort((a, b) => (ids.get(a.groupId) ?? 0) - (ids.get(b.groupId) ?? 0) || perCall(a) - perCall(b));
  const rows = cells.filter((cell, index) => cells.findIndex((other) => implementationOf(other) === implementationOf(cell)) === index);
  const byImplementation = groups.map(
    ({ id }) => new Map(cells.filter(({ groupId }) => groupId === id).map((cell) => [implementationOf(cell), cell])),
  );
  const columns = groups.map((group, index): Column[] => {
    const own = byImplementation[index] as Map<string, Cell>;
    const unit = timeUnitFor([...own.values()].map(({ latency }) => latency.perCallNs));
    return [{ header: titleOf(group), text: (row) => standingOf(own.get(implementationOf(row)), unit) }];
  });
  const perCallIn = (figure: number, row: Cell) => perCall(byImplementation[figure]?.get(implementationOf(row)));
  const compare = (figure: number, a: Cell, b: Cell) => perCallIn(figure, a) - perCallIn(figure, b);
  const isJudged = cells.some(({ verdicts }) => verdicts.verdict !== null);
  const where = placementTitle(groups[0]?.placement ?? "");
  const unfit = groups.filter(({ fit }) => !fit).map(titleOf);
  return [
    `${where.charAt(0).toUpperCase()}${where.slice(1)}${slowInWords(run.plan).title}, ${launchesOf(groups)}: a call${isJudged ? " of the best, how much longer others take" : ""}`,
    ...inBlocks({ first: [], of: rowColumns(run), figures: columns, compare }, rows),
    ...(isJudged ? ["  ?: this run could not tell it from the best."] : []),
    ...cells.filter(({ state }) => state === "Failed").map((cell) => failedLine(cell, groups)),
    ...(few.length === 0 ? [] : [`  Too few calls to say: ${few.join("; ")}.`]),
    ...(unfit.length === 0 ? [] : [`  NOT FIT: do not rely on these or use them as a baseline: ${unfit.join("; ")}. See the findings.`]),
  ].join("\n");
}

const perCall = (cell: Cell | undefined) => cell?.latency.perCallNs ?? Number.MAX_VALUE;
const implementationOf = ({ framework, runtime, api, variant, runtimeName = "" }: Cell) =>
  [framework, runtime, api, variant, runtimeName].join("/");

/** int, 8 users */
function titleOf(group: Group): string {
  const { scenario, concurrency, clients } = group;
  const users = `${countOf(concurrency, "user")}${clients === 1 ? "" : `/${clients}`}`;
  return `${scenarioNamed(scenario).short(group)}, ${users}`;
}

/** Best 98.7 us, or ? 98.7 us where another may be; +69.0% Slower; 3.34x Slower; +9.0% ?; where nothing was judged the time alone. */
function standingOf(cell: Cell | undefined, unit: TimeUnit): string {
  if (cell === undefined) return notKnown;
  if (cell.state === "Failed") return "failed";
  const { latency, verdicts } = cell;
  const figure = time(latency.perCallNs, unit, groundsOf(cell));
  const own = figure === notKnown ? notKnown : `${figure} ${unit.name}`;
  if (verdicts.verdict === null) return own;
  if (verdicts.verdict === "Best") return `${verdicts.placeUnsure ? "?" : "Best"} ${own}`;
  const behind = differenceInWords({ ratio: verdicts.ratioToBest, low: null, high: null });
  return `${behind} ${verdicts.verdict === "Inconclusive" ? "?" : verdicts.verdict}`;
}

function launchesOf(groups: readonly Group[]): string {
  const counts = groups.map(({ launches }) => launches);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  return least === most ? launchesInWords(most) : `${least} to ${launchesInWords(most)}`;
}

function failedLine(cell: Cell, groups: readonly Group[]): string {
  const group = groups.find(({ id }) => id === cell.groupId);
  const ids = [...new Set(cell.errors.map(({ id }) => id))].join(", ");
  return `  ${group === undefined ? "" : `${titleOf(group)}: `}${nameOf(cell)} failed: ${ids}.`;
}
