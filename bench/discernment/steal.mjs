import { readFileSync } from "node:fs";

/** Of all CPU time from now until the returned function is called, the share that the hypervisor gave to others; null where it is not told. */
export function readSteal() {
  const before = ticks();
  return () => {
    const after = ticks();
    return before === null || after === null ? null : (after.steal - before.steal) / Math.max(after.all - before.all, 1);
  };
}

function ticks() {
  try {
    const numbers = readFileSync("/proc/stat", "utf8").split("\n")[0].trim().split(/\s+/).slice(1, 9).map(Number);
    return { all: numbers.reduce((sum, number) => sum + number, 0), steal: numbers[7] };
  } catch {
    return null;
  }
}
