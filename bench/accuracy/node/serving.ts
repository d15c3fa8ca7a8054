// The server's side, as bench/accuracy/python/truth/serving.py: what a call asks for, served by busy waiting, and what it took.
import { monotonicMs, toNs } from "../../../engine/src/load/clock.ts";
import { truthPlan } from "./plan.ts";

/** Added to the time to serve: the server also stalls at fixed times. */
const STALLING = 2 ** 40;

const { stallEveryMs, stallMs } = truthPlan;
let firstStallMs: number | null = null;

/** Serves for as long as is asked; returns how long it really was, in nanoseconds. */
export function serve(asked: number): number {
  const beganMs = monotonicMs();
  const stalling = asked >= STALLING;
  const doneMs = beganMs + (stalling ? asked - STALLING : asked) / 1e6;
  const untilMs = stalling ? endWithStalls(beganMs, doneMs) : doneMs;
  let nowMs = monotonicMs();
  while (nowMs < untilMs) nowMs = monotonicMs();
  return toNs(nowMs - beganMs);
}

/** Stalls begin half a period after the first call that knows of them, and then once a period. */
function endWithStalls(beganMs: number, doneMs: number): number {
  firstStallMs ??= beganMs + stallEveryMs / 2;
  if (beganMs < firstStallMs) return firstStallMs < doneMs ? doneMs + stallMs : doneMs;
  const intoMs = (beganMs - firstStallMs) % stallEveryMs;
  if (intoMs < stallMs) return doneMs + stallMs - intoMs;
  return beganMs - intoMs + stallEveryMs < doneMs ? doneMs + stallMs : doneMs;
}
