// What a hand-written loop for one framework offers: calls of the engine's own users, on their connections, by nothing of the engine's.
import type { User } from "../../engine/src/frameworks/interface.ts";

export interface Minimal {
  /** Asks for each of `ints`, one after the other, and puts the reply in its place; stores what each call took. */
  timed(user: User, timesMs: Float64Array, ints: Float64Array): Promise<void>;
  /** Calls until `performance.now()` is past `endsMs`; resolves with how many came back by then. */
  counted(user: User, endsMs: number): Promise<number>;
}

/** The ints the engine asks for: 1 to 127, in turn. */
export const nextInt = (last: number): number => (last % 127) + 1;
