// One stream of each user, of values that say when they were made: when each was made, and when its user took it.

import type { Observe } from "../../generated/worker-command.d.ts";
import type { Usage } from "../../generated/worker-reply.d.ts";
import { WorkerError } from "../frameworks/errors.ts";
import type { User } from "../frameworks/interface.ts";
import { systemNs } from "../frameworks/production.ts";
import { countOf } from "../text/count.ts";
import { type CallError, CallErrors } from "./call-errors.ts";
import { toBase64 } from "./columns.ts";
import { IDLE, type Timing } from "./watchdog.ts";
import { whileWatched } from "./watched-users.ts";

export interface Observed {
  readonly users: string;
  readonly producedNs: string;
  readonly takenNs: string;
  readonly pacedUntilNs: number;
  readonly before: Usage;
  readonly paced: Usage;
  readonly errors: CallError[];
}

export interface Surroundings {
  readonly timing: Timing;
  readonly usageNow: () => Usage;
  /** As `systemNs`, and what waits by it. */
  readonly nowNs?: () => number;
  readonly pause?: (ms: number) => Promise<void>;
}

interface Row {
  readonly producedNs: number[];
  readonly takenNs: number[];
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Never rejects for what goes wrong with a stream: that is in `errors`. Throws BadCommand where these users cannot be observed. */
export async function observe(
  users: readonly User[],
  { periodNs, forNs, mostValues, takeEveryNs }: Pick<Observe, "periodNs" | "forNs" | "mostValues" | "takeEveryNs">,
  { timing, usageNow, nowNs = systemNs, pause = sleep }: Surroundings,
): Promise<Observed> {
  const errors = new CallErrors();
  const startsMs = new Float64Array(users.length).fill(IDLE);
  const rows: Row[] = users.map(() => ({ producedNs: [], takenNs: [] }));
  const before = usageNow();
  const beganNs = nowNs();
  const pacedUntilNs = beganNs + forNs;
  let paced: Usage | null = null;
  const read = async (user: User, index: number): Promise<void> => {
    if (user.producedValues === undefined) throw new WorkerError("BadCommand", "This framework's streams cannot be observed.");
    const { producedNs, takenNs } = rows[index] as Row;
    startsMs[index] = timing.nowMs();
    let last = 0;
    let said: number | null = null;
    let isPaced = takeEveryNs > 0;
    for await (const value of user.producedValues({ periodNs, forNs, mostValues })) {
      const atNs = nowNs();
      if (said !== null || (value > 0 && value < last) || value > atNs) throw disorder(value, said ?? last);
      if (value <= 0) {
        said = -value;
        continue;
      }
      last = value;
      producedNs.push(value - beganNs);
      takenNs.push(atNs - beganNs);
      if (isPaced && atNs < pacedUntilNs) await pause(takeEveryNs / 1e6);
      else if (isPaced) {
        isPaced = false;
        paced ??= usageNow();
      }
    }
    if (said !== producedNs.length) throw lost(said, producedNs.length);
  };
  await whileWatched(users, startsMs, timing, () =>
    Promise.all(
      users.map(async (user, index) => {
        try {
          await read(user, index);
        } catch (error) {
          if (error instanceof WorkerError && error.id === "BadCommand") throw error;
          errors.add(error);
        }
        startsMs[index] = IDLE;
      }),
    ),
  );
  const column = (of: (row: Row, user: number) => readonly number[]) => Float64Array.from(rows.flatMap(of));
  return {
    users: toBase64(Uint32Array.from(column(({ producedNs }, user) => producedNs.map(() => user)))),
    producedNs: toBase64(column(({ producedNs }) => producedNs)),
    takenNs: toBase64(column(({ takenNs }) => takenNs)),
    pacedUntilNs: forNs,
    before,
    paced: paced ?? usageNow(),
    errors: errors.list(),
  };
}

const disorder = (value: number, last: number): WorkerError =>
  new WorkerError("WrongAnswer", `A value that was made at ${value} ns came after one of ${last} ns, or before it was made.`);

const lost = (said: number | null, received: number): WorkerError =>
  new WorkerError(
    "WrongAnswer",
    `The server made ${said === null ? "an unknown number of values" : countOf(said, "value")}, and ${received} came.`,
  );
