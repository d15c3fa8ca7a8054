// A small int, or a short text, there and back.
import type { Call } from "../../generated/worker-command.d.ts";
import { type CallKind, intCalls, round, shown } from "../load/call-kinds.ts";
import { type Scenario, usual, withoutParts } from "./scenario.ts";

type SimpleCall = Extract<Call, { scenario: "SimpleCall" }>;

export const simpleCall: Scenario<SimpleCall> = {
  ...usual,
  name: "SimpleCall",
  isSmall: true,
  rank: 1,
  roughMs: () => 0.3,
  expand: (plan) => plan.arguments.map((argument) => ({ scenario: "SimpleCall", argument: argument as SimpleCall["argument"] })),
  key: ({ argument }) => `SimpleCall-${argument}`,
  settings: ({ argument }) => ({ argument }),
  title: ({ argument }) => (argument === "Text" ? "SimpleCall, short text" : "SimpleCall, small int"),
  short: ({ argument }) => (argument ?? "").toLowerCase(),
  question: () => "Request/response latency",
  asked: (plan) => plan.arguments.join(", ").toLowerCase(),
  weight: ({ argument }) => (argument === "Int" ? 1 : 0),
  calls: ({ argument }) => withoutParts(argument === "Int" ? intCalls() : textCalls()),
};

/** About twenty characters, not all of them ASCII. */
export function textCalls(): CallKind<string, string> {
  const next = round();
  return {
    argument: () => `Grüße von RpcBench ${String(next()).padStart(3, "0")}`,
    call: (user, text) => user.echoText(text),
    mismatch: (asked, got) => (asked === got ? null : `Asked for ${shown(asked)}, got ${shown(got)}.`),
  };
}
