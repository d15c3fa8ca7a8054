// What a hand-written loop for one framework offers: calls of the engine's own users, on their connections, by nothing of the engine's.
import type { User } from "../../engine/src/frameworks/interface.ts";

export interface Minimal {
  /** Calls one after the other, as many as `timesMs` has room for, and stores what each took. */
  timed(user: User, timesMs: Float64Array): Promise<void>;
  /** Calls until `performance.now()` is past `endsMs`; resolves with how many came back by then. */
  counted(user: User, endsMs: number): Promise<number>;
}

/** The ints the engine asks for: 1 to 127, in turn. */
export const nextInt = (last: number): number => (last % 127) + 1;
