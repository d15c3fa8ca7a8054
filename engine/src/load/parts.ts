// What is known of a call beside its start and length: numbers by name. proto/README.md says which each scenario has.
import { toNs } from "./clock.ts";
import type { Column, Columns } from "./columns.ts";
import type { ConnectingUser } from "./connecting-user.ts";

/** Filled between calls, never within one. */
export interface Parts {
  readonly columns: Readonly<Record<string, Column>>;
  /** Of the user's last call, which started in the window. */
  keep(userIndex: number, startMs: number, endMs: number): void;
  /** Of what is on its way then there is still room. */
  isFull(): boolean;
}

/** One user's stream under way: when each value came, and in which turn of the event loop. Written over by the user's next stream. */
export class StreamTrace {
  readonly timesMs: Float64Array;
  readonly turns: Float64Array;

  constructor(streamCount: number) {
    this.timesMs = new Float64Array(streamCount);
    this.turns = new Float64Array(streamCount);
  }
}

/** First value, gaps, and how many values each turn of the event loop brought. `traces`: of each user. */
export function streamParts(traces: readonly StreamTrace[], room: Columns): Parts {
  const spare = traces.reduce((values, { timesMs }) => values + timesMs.length, 0);
  const columns = {
    firstValue: room.empty("firstValue", spare),
    gap: room.empty("gap", spare),
    valuesAtOnce: room.empty("valuesAtOnce", spare),
  };
  const { firstValue, gap, valuesAtOnce } = columns;
  return {
    columns,
    isFull: () => isAnyFull(columns),
    keep(userIndex, startMs) {
      const { timesMs, turns } = traces[userIndex] as StreamTrace;
      let lastNs = toNs(timesMs[0] as number);
      let turn = turns[0];
      let atOnce = 1;
      firstValue.add(lastNs - toNs(startMs));
      for (let value = 1; value < timesMs.length; value++) {
        const timeNs = toNs(timesMs[value] as number);
        gap.add(timeNs - lastNs);
        lastNs = timeNs;
        if (turns[value] === turn) {
          atOnce++;
        } else {
          valuesAtOnce.add(atOnce);
          turn = turns[value];
          atOnce = 1;
        }
      }
      valuesAtOnce.add(atOnce);
    },
  };
}

/** Opening, call and closing. Whole nanoseconds of which the sum is the call's length, whatever was rounded. */
export function connectParts(users: readonly ConnectingUser[], room: Columns): Parts {
  const columns = {
    open: room.empty("open", users.length),
    firstCall: room.empty("firstCall", users.length),
    close: room.empty("close", users.length),
  };
  return {
    columns,
    isFull: () => isAnyFull(columns),
    keep(userIndex, startMs, endMs) {
      const user = users[userIndex] as ConnectingUser;
      const [startNs, openedNs, calledNs, endNs] = [toNs(startMs), toNs(user.openedMs), toNs(user.calledMs), toNs(endMs)];
      columns.open.add(openedNs - startNs);
      columns.firstCall.add(calledNs - openedNs);
      columns.close.add(endNs - calledNs);
    },
  };
}

const isAnyFull = (columns: Parts["columns"]): boolean => Object.values(columns).some((column) => column.isFull);
