// The result as tables for a terminal: one a group, cells that took turns with each other.

import type { Cell, Run } from "../../generated/result.d.ts";
import { defaultOf } from "../plan/options.ts";
import { nameOf } from "../plan/registry.ts";
import { countOf } from "../text/count.ts";
import { inBlocks } from "./blocks.ts";
import { closedLoopColumns } from "./closed-loop-columns.ts";
import type { Column } from "./column.ts";
import { differenceInWords, rankInWords, twinComparison } from "./comparisons.ts";
import { rolesInOrder } from "./leading-groups.ts";
import { openLoopColumns } from "./open-loop-columns.ts";

type Group = Run["groups"][number];

/** us/call with its launches, and the verdict with its interval. */
const leadColumns = 2;

export function renderTables(run: Run): string {
  return rolesInOrder
    .flatMap((role) => run.groups.filter((group) => group.role === role && group.cellIds.length > 0))
    .map((group) => renderGroup(group, run))
    .join("\n\n");
}

export const renderGroup = (group: Group, run: Run): string => render(group, run, (figures) => figures);

/** What was judged of it, without the figures that stand beside. */
export const renderLead = (group: Group, run: Run): string => render(group, run, (figures) => figures.slice(0, leadColumns));

function render(group: Group, run: Run, shown: (figures: readonly Column[][]) => readonly Column[][]): string {
  const all = run.cells.filter((cell) => cell.groupId === group.id);
  const own = all.filter((cell) => cell.twinOf === null);
  const cells = own.filter((cell) => cell.state !== "Failed").sort(byFigure);
  return [
    `${group.title}${describeGroup(group)}`,
    ...placedLine(group),
    ...(cells.length === 0 ? [] : inBlocks(columnsFor(group, cells, run, shown), cells)),
    ...own.filter((cell) => cell.state === "Failed").map(failedLine),
    ...orderLine(group, run),
    ...twinLine(all, run),
    ...disturbedLine(group),
    ...unfitLine(group),
  ].join("\n");
}

/** How many launches, and what ended them where it was not their number. */
function describeGroup({ launches, decidedBy }: Group): string {
  const ended = {
    Decided: "; all decided",
    MaxTime: "; time limit reached",
    Precision: "; precise enough",
    Stopped: "; stopped, partial",
    Launches: "",
  };
  return `  (${launchesInWords(launches)}${decidedBy === null ? "" : ended[decidedBy]})`;
}

export const launchesInWords = (launches: number) => countOf(launches, "launch");

/** Free leads only where processes cannot be kept on chosen cores. */
const placedLine = ({ role, placement }: Group) =>
  role === "AsDeployed" && placement !== "AsDeployed" ? ["  Placed by the system: processes could not be kept on chosen cores."] : [];

/** The placements put two in opposite orders. */
const orderLine = (group: Group, { findings }: Run) =>
  findings.filter(({ id, target }) => id === "OrderDiffers" && target === group.id).map(({ seen }) => `  ${seen}`);

function twinLine(cells: readonly Cell[], run: Run): string[] {
  const twin = cells.find((cell) => cell.twinOf !== null);
  const calls = twin === undefined ? undefined : twinComparison(run, twin, "Call");
  if (twin === undefined || calls === undefined || calls.ratio === null) return [];
  const cpu = twinComparison(run, twin, "Cpu");
  const said = cpu === undefined || cpu.ratio === null ? "" : `; CPU ${differenceInWords(cpu)}, ${cpu.verdict}`;
  return [`  A second copy of ${nameOf(twin)}: ${differenceInWords(calls)}, ${calls.verdict}${said}.`];
}

function disturbedLine({ rotations: { counted, disturbed } }: Group): string[] {
  if (disturbed === 0) return [];
  return [`  ${disturbed} of ${counted + disturbed} rotations were dropped for all cells: the machine was disturbed.`];
}

const unfitLine = ({ fit }: Group) => (fit ? [] : ["  NOT FIT: do not rely on this group or use it as a baseline; see the findings."]);

const failedLine = (cell: Cell) => `  ${nameOf(cell)} failed: ${[...new Set(cell.errors.map(({ id }) => id))].join(", ")}.`;

/** What stands below the table of a group. */
export function linesBelow(group: Group, run: Run): string[] {
  const all = run.cells.filter((cell) => cell.groupId === group.id);
  return [...placedLine(group), ...orderLine(group, run), ...twinLine(all, run), ...disturbedLine(group), ...unfitLine(group)];
}

/** By rank, then fastest first; the floors behind, and what failed last. */
export const inOrder = (a: Cell, b: Cell) =>
  Number(a.state === "Failed") - Number(b.state === "Failed") ||
  Number(a.isFloor) - Number(b.isFloor) ||
  (a.verdicts.place ?? 0) - (b.verdicts.place ?? 0) ||
  byFigure(a, b);

/** Fastest first, or with the highest rate; the floors last. */
function byFigure(a: Cell, b: Cell): number {
  const time = ({ latency, openLoop }: Cell) => {
    if (openLoop?.ramp) return -(openLoop.ramp.highestRatePerSecond ?? 0);
    return (openLoop === null ? latency.perCallNs : openLoop.response.p50Ns) ?? Number.MAX_VALUE;
  };
  return Number(a.isFloor) - Number(b.isFloor) || time(a) - time(b);
}

/** What a row is of. */
export function rowColumns(run: Run): Column[] {
  const withVariant = run.cells.some(({ variant }) => !defaultOf("variants").includes(variant));
  const withApi = run.cells.some(({ api }) => !defaultOf("apis").includes(api));
  return [
    { header: "framework", left: true, text: (cell) => (cell.isFloor ? `${cell.framework} (floor)` : cell.framework) },
    { header: "runtime", left: true, text: (cell) => cell.runtime },
    ...(run.plan.against === undefined ? [] : [{ header: "version", left: true, text: versionOf }]),
    ...(withApi ? [{ header: "API", left: true, text: (cell: Cell) => cell.api }] : []),
    ...(withVariant ? [{ header: "variant", left: true, text: (cell: Cell) => cell.variant }] : []),
  ];
}

/** 1.10.0 (grpc-old) */
export const versionOf = ({ frameworkVersion, runtimeName }: Cell) =>
  runtimeName === undefined ? "" : `${frameworkVersion ?? "?"} (${runtimeName})`;

function columnsFor(group: Group, cells: readonly Cell[], run: Run, shown: (figures: readonly Column[][]) => readonly Column[][]) {
  const { first, figures } = columnsOf(group, cells);
  return { first, of: rowColumns(run), figures: shown(figures) };
}

/** All but what a row is of. */
export function columnsOf(group: Group, cells: readonly Cell[]) {
  const isRanked = cells.some((cell) => cell.verdicts.place !== null);
  const first: Column[] = isRanked ? [{ header: "rank", text: (cell) => rankInWords(cell, cells) }] : [];
  const figures = group.load === "Closed" ? closedLoopColumns(group, cells) : openLoopColumns(group.load, cells);
  return { first, figures };
}
