// What differs between a baseline and a later run beside the figures. It decides nothing; it is said with the verdict.
import type { Cell, Run } from "../../generated/result.d.ts";
import { ownCells } from "./cells.ts";

export interface Change {
  readonly what: string;
  readonly was: string;
  readonly is: string;
}

export function changesSince(before: Run, now: Run): Change[] {
  const machine = (name: string, of: (machine: Run["machine"]) => string | number) => change(name, of(before.machine), of(now.machine));
  const earlier = new Map(ownCells(before).map((cell) => [cell.id, cell]));
  const ofCells = ownCells(now).flatMap((cell) => {
    const was = earlier.get(cell.id);
    return was === undefined ? [] : cellChanges(was, cell);
  });
  const all = [
    ...ofCells,
    ...change("RpcBench", before.engine.version, now.engine.version),
    ...change("the engine's Node", before.engine.nodeVersion, now.engine.nodeVersion),
    ...machine("the operating system", ({ os, osVersion }) => `${os} ${osVersion}`),
    ...machine("the architecture", ({ architecture }) => architecture),
    ...machine("the processor", ({ cpuModel }) => cpuModel),
    ...machine("the number of CPUs", ({ logicalCpus }) => logicalCpus),
    ...machine("the memory", ({ memoryBytes }) => `${Math.round(memoryBytes / 1024 ** 2)} MB`),
  ];
  // of twenty cells of one framework it is one change
  return [...new Map(all.map((each) => [Object.values(each).join("\n"), each])).values()];
}

function cellChanges(before: Cell, now: Cell): Change[] {
  const who = `${now.framework} on ${now.runtime}`;
  const options = (["serverOptions", "clientOptions"] as const).flatMap((side) =>
    [...new Set([...Object.keys(before[side]), ...Object.keys(now[side])])].flatMap((name) =>
      change(
        `${name} of ${who} (${side === "serverOptions" ? "server" : "client"})`,
        before[side][name] ?? "not set",
        now[side][name] ?? "not set",
      ),
    ),
  );
  return [
    ...change(who, before.frameworkVersion ?? "unknown", now.frameworkVersion ?? "unknown"),
    ...change(now.runtime, before.runtimeVersion ?? "unknown", now.runtimeVersion ?? "unknown"),
    ...change(`the payload's content of ${who}`, before.payloadContent ?? "none", now.payloadContent ?? "none"),
    ...options,
  ];
}

function change(what: string, was: string | number | boolean, is: string | number | boolean): Change[] {
  return was === is ? [] : [{ what, was: String(was), is: String(is) }];
}
