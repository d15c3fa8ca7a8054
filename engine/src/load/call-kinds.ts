// The calls of the scenarios: what is asked, how, and what answer is right.

import { WorkerError } from "../frameworks/errors.ts";
import type { User } from "../frameworks/interface.ts";
import type { ClockMs } from "./clock.ts";
import type { StreamTrace } from "./parts.ts";
import type { TurnCounter } from "./turns.ts";

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

export function intCalls(): CallKind<number, number> {
  let counter = 0;
  return {
    argument() {
      counter = (counter % ROUND) + 1;
      return counter;
    },
    call: (user, value) => user.simpleCall(value),
    mismatch: (asked, got) => (asked === got ? null : `Asked for ${asked}, got ${shown(got)}.`),
  };
}

/** About twenty characters, not all of them ASCII. */
export function textCalls(): CallKind<string, string> {
  let counter = 0;
  return {
    argument() {
      counter = (counter % ROUND) + 1;
      return `Grüße von RpcBench ${String(counter).padStart(3, "0")}`;
    },
    call: (user, text) => user.echoText(text),
    mismatch: (asked, got) => (asked === got ? null : `Asked for ${shown(asked)}, got ${shown(got)}.`),
  };
}

export function payloadCalls(payload: Buffer): CallKind<Buffer, Uint8Array> {
  return {
    argument: () => payload,
    call: (user, data) => user.echoBytes(data),
    mismatch(asked, got) {
      if (!(got instanceof Uint8Array)) return `Sent ${asked.length} bytes, got ${shown(got)}.`;
      if (got.length !== asked.length) return `Sent ${asked.length} bytes, got ${got.length} back.`;
      return asked.equals(got) ? null : `Sent ${asked.length} bytes, got as many back but not the same.`;
    },
  };
}

/** Nothing but the check of each value. */
export function streamCalls(streamCount: number): CallKind<number, number> {
  return {
    argument: () => streamCount,
    async call(user, count) {
      let next = 0;
      for await (const value of user.streamValues(count)) {
        if (value !== next) throw outOfOrder(next, value);
        next++;
      }
      return next;
    },
    mismatch: wrongCount,
  };
}

/** As `streamCalls`, with one more clock reading and two stores for each value. `traces`: where, for each user. */
export function tracedStreamCalls(
  streamCount: number,
  traces: readonly StreamTrace[],
  nowMs: ClockMs,
  turns: TurnCounter,
): CallKind<StreamTrace, number> {
  return {
    argument: (userIndex) => traces[userIndex] as StreamTrace,
    async call(user, { timesMs, turns: turnOf }) {
      let next = 0;
      for await (const value of user.streamValues(streamCount)) {
        timesMs[next] = nowMs();
        turnOf[next] = turns.current();
        if (value !== next) throw outOfOrder(next, value);
        next++;
      }
      return next;
    },
    mismatch: (_, received) => wrongCount(streamCount, received),
  };
}

const outOfOrder = (expected: number, got: number): WorkerError =>
  new WorkerError("WrongAnswer", `The stream gave ${shown(got)} where ${expected} was due.`);

const wrongCount = (asked: number, received: number): string | null =>
  asked === received ? null : `Asked for a stream of ${asked} values, got ${received}.`;

const shown = (value: unknown): string => {
  const text = typeof value === "string" ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 60)}...` : text;
};
