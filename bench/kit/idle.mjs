// How idle the machine was: figures of a busy one say little, and whoever reads them has to know.
import { availableParallelism, cpus, loadavg } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { say } from "../support.mjs";

const lookMs = 1_000;

function times() {
  const all = cpus().flatMap(({ times }) => Object.entries(times));
  const sum = (entries) => entries.reduce((total, [, ms]) => total + ms, 0);
  return { all: sum(all), idle: sum(all.filter(([name]) => name === "idle")) };
}

/** Prints what share of all CPUs others used in the second before the bench began. */
export async function sayHowIdle(bench) {
  const before = times();
  await wait(lookMs);
  const after = times();
  const busy = 1 - (after.idle - before.idle) / Math.max(after.all - before.all, 1);
  say({ bench, part: "machine", cores: availableParallelism(), busyBefore: busy, load: loadavg()[0] });
}
