// What a load calls: what is asked, how, and what answer is right.
import type { User } from "../frameworks/interface.ts";

/** `argument` and `mismatch` run outside the timed part, `call` is the timed part. */
export interface CallKind<Argument = unknown, Reply = unknown> {
  /** What the user asks next; different every time where the scenario allows it, so that no old reply can pass for today's. */
  argument(userIndex: number): Argument;
  call(user: User, argument: Argument): Promise<Reply>;
  /** What is wrong with the reply, in one sentence; null when it is right. */
  mismatch(argument: Argument, reply: Reply): string | null;
}

/** Arguments go round from 1 to this: ints of one size in every encoding, and no two calls in a row that ask the same. As in Python's worker. */
const ROUND = 127;

export function round(): () => number {
  let counter = 0;
  return () => {
    counter = (counter % ROUND) + 1;
    return counter;
  };
}

/** What also warms connections up. */
export function intCalls(): CallKind<number, number> {
  return {
    argument: round(),
    call: (user, value) => user.simpleCall(value),
    mismatch: (asked, got) => (asked === got ? null : `Asked for ${asked}, got ${shown(got)}.`),
  };
}

/** In messages, of bounded length. */
export const shown = (value: unknown): string => {
  const text = typeof value === "string" ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 60)}...` : text;
};
