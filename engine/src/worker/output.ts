// stdout belongs to the protocol.

import { workerReply as workerReplyContract } from "../../generated/contracts/worker-reply.ts";
import type { WorkerReply } from "../../generated/worker-reply";
import { toLine } from "../contracts/lines.ts";
import { readContract } from "../contracts/read.ts";

export type SendReply = (reply: WorkerReply) => Promise<void>;

/** Takes stdout for replies. What frameworks print by themselves (console.log, process.stdout.write) goes to stderr from now on. */
export function takeStdout(): SendReply {
  const write = process.stdout.write.bind(process.stdout) as (text: string, written: (error?: Error | null) => void) => boolean;
  process.stdout.write = process.stderr.write.bind(process.stderr) as typeof process.stdout.write;
  // a coordinator that is gone shows as the end of stdin; the error of writing to it must not come first as a crash
  process.stdout.on("error", () => {});
  // what a preload printed before may have no line end of its own; empty lines are nobody's
  let before = "\n";
  return (reply) => {
    check(reply);
    const text = before + toLine(reply);
    before = "";
    return new Promise((resolve) => write(text, () => resolve()));
  };
}

/** A reply that breaks the contract is our bug and fails here, where it shows who made it. Columns are left out: they may be of a million numbers. */
function check(reply: WorkerReply): void {
  if (reply.type !== "loaded") {
    readContract(workerReplyContract, reply);
    return;
  }
  const parts = Object.fromEntries(Object.keys(reply.parts).map((name) => [name, ""]));
  readContract(workerReplyContract, { ...reply, calls: { users: "", startsNs: "", lengthsNs: "" }, parts });
}
