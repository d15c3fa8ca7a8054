// What a server produces for an observation of a stream: values that say when they were made, at a pace, for a time.
import { setTimeout as delay, setImmediate as nextTurn } from "node:timers/promises";

export interface Production {
  /** From one value to the next; 0: as fast as they are taken off. */
  readonly periodNs: number;
  /** So long after the first no further value is made. */
  readonly forNs: number;
  readonly mostValues: number;
}

/**
 * Nanoseconds of the system's monotonic clock, which all processes of a machine share (CLOCK_MONOTONIC; the performance counter on Windows). The
 * 100 ns more that it takes than performance.now() are of no matter where nothing else is timed.
 */
export const systemNs = (): number => Number(process.hrtime.bigint());

/** After so many values in a row others have their turn: a connection that never fills would keep the event loop. */
const valuesATurn = 256;

/** When each value was made; after them, with a minus, how many there were. */
export async function* produce({ periodNs, forNs, mostValues }: Production, nowNs = systemNs): AsyncGenerator<number> {
  const beganNs = nowNs();
  let dueNs = beganNs;
  let made = 0;
  for (; made < mostValues; made++) {
    const stampNs = nowNs();
    if (stampNs - beganNs >= forNs) break;
    yield stampNs;
    if (periodNs > 0) {
      // one that is late is not made up for: that would be a burst
      dueNs = Math.max(dueNs + periodNs, nowNs());
      await delay(Math.max(0, (dueNs - nowNs()) / 1e6));
    } else if (made % valuesATurn === valuesATurn - 1) await nextTurn();
  }
  yield -made;
}
