// How late the shortest timer fires.
import { duration } from "../../text/duration.ts";
import type { BeforeCheck } from "./check.ts";

const samples = 15;
/** Windows' timers tick at 15.6 ms unless a program asks for more; elsewhere they are good to about 1 ms. */
const limitMs = 5;

export const timer: BeforeCheck = {
  id: "TimerCoarse",
  about: "how late timers fire",
  alone: true,
  async look(machine) {
    const took: number[] = [];
    for (let sample = 0; sample < samples; sample++) {
      const started = machine.nowMs();
      await machine.sleep(1);
      took.push(machine.nowMs() - started);
    }
    const median = took.sort((a, b) => a - b)[(samples - 1) / 2] as number;
    if (median <= limitMs) return [];
    return [
      {
        id: "TimerCoarse",
        severity: "Info",
        seen: `A timer of 1 ms fires after ${duration(median * 1e6)} (the median of ${samples}).`,
        remedy:
          "RpcBench times no call with timers, and open-loop pacing does not rely on them alone; your own software will be as late if it waits with timers. On Windows any running program that requests finer timers, such as a browser, changes this.",
      },
    ];
  },
};
