// What differs between the two sides of a verdict beside the figures. It decides nothing; it is said with the verdict.
import type { Cell, NetworkDriver, Run } from "../../generated/result.d.ts";
import { driverText } from "../text/packages.ts";
import { needsOfCell, ownCells } from "./cells.ts";

export interface Change {
  /** The baseline, or the runtime that was measured beside today's. */
  readonly since: string;
  readonly what: string;
  readonly was: string;
  readonly is: string;
}

type Difference = Omit<Change, "since">;

/** A cell of a run. */
interface Side {
  readonly cell: Cell;
  readonly run: Run;
}

/** Between the run of a baseline of this name and a later one. */
export function changesSince(name: string, before: Run, now: Run): Change[] {
  const machine = (what: string, of: (machine: Run["machine"]) => string | number) => change(what, of(before.machine), of(now.machine));
  const earlier = new Map(ownCells(before).map((cell) => [cell.id, cell]));
  const ofCells = ownCells(now).flatMap((cell) => {
    const was = earlier.get(cell.id);
    return was === undefined ? [] : cellChanges({ cell: was, run: before }, { cell, run: now });
  });
  return eachOnce(name, [
    ...ofCells,
    ...change("RpcBench", before.engine.version, now.engine.version),
    ...change("the engine's Node", before.engine.nodeVersion, now.engine.nodeVersion),
    ...machine("the operating system", ({ os, osVersion }) => `${os} ${osVersion}`),
    ...machine("the architecture", ({ architecture }) => architecture),
    ...machine("the processor", ({ cpuModel }) => cpuModel),
    ...machine("the number of CPUs", ({ logicalCpus }) => logicalCpus),
    ...machine("the memory", ({ memoryBytes }) => `${Math.round(memoryBytes / 1024 ** 2)} MB`),
    ...driverChanges(before.machine.networkDrivers, now.machine.networkDrivers),
  ]);
}

/** Between today's cells and those of a runtime of this name, which took turns with them in the run. */
export function changesBeside(name: string, run: Run, pairs: readonly { readonly cell: Cell; readonly reference: Cell }[]): Change[] {
  const differences = pairs.flatMap(({ cell, reference }) => cellChanges({ cell: reference, run }, { cell, run }));
  return eachOnce(name, differences);
}

/** Of twenty cells of one framework it is one change. */
const eachOnce = (since: string, differences: readonly Difference[]): Change[] => [
  ...new Map(differences.map((each) => [Object.values(each).join("\n"), { since, ...each }])).values(),
];

function cellChanges(before: Side, now: Side): Difference[] {
  const [was, is] = [before.cell, now.cell];
  const who = `${is.framework} on ${is.runtime}`;
  const options = (["serverOptions", "clientOptions"] as const).flatMap((side) =>
    keysOf(was[side], is[side]).flatMap((name) =>
      change(
        `${name} of ${who} (${side === "serverOptions" ? "server" : "client"})`,
        was[side][name] ?? "not set",
        is[side][name] ?? "not set",
      ),
    ),
  );
  return [
    ...change(who, was.frameworkVersion ?? "unknown", is.frameworkVersion ?? "unknown"),
    ...needChanges(who, needsOfCell(was, before.run), needsOfCell(is, now.run)),
    ...change(is.runtime, was.runtimeVersion ?? "unknown", is.runtimeVersion ?? "unknown"),
    ...change(`the payload's content of ${who}`, was.payloadContent ?? "none", is.payloadContent ?? "none"),
    ...options,
  ];
}

type Versions = Readonly<Record<string, string>>;

/** In one line, for a framework may need thirty. Of a run in which they are not known nothing can be said. */
function needChanges(who: string, was: Versions, is: Versions): Difference[] {
  if (Object.keys(was).length === 0 || Object.keys(is).length === 0) return [];
  const differing = keysOf(was, is).filter((name) => was[name] !== is[name]);
  const said = (versions: Versions) => differing.map((name) => `${name} ${versions[name] ?? "missing"}`).join(", ");
  return change(`what ${who} needs`, said(was), said(is));
}

function driverChanges(before: readonly NetworkDriver[] | undefined, now: readonly NetworkDriver[] | undefined): Difference[] {
  if (before === undefined || now === undefined) return [];
  const [was, is] = [before, now].map((drivers) => Object.fromEntries(drivers.map((each) => [each.adapter, driverText(each)]))) as [
    Versions,
    Versions,
  ];
  return keysOf(was, is).flatMap((name) => change(`the driver of ${name}`, was[name] ?? "not there", is[name] ?? "not there"));
}

const keysOf = (a: object, b: object) => [...new Set([...Object.keys(a), ...Object.keys(b)])];

function change(what: string, was: string | number | boolean, is: string | number | boolean): Difference[] {
  return was === is ? [] : [{ what, was: String(was), is: String(is) }];
}
