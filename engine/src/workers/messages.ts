// What is said between the coordinator and a worker, and how a line of it is told from what somebody else prints.
import type { WorkerCommand } from "../../generated/worker-command.d.ts";
import type { WorkerReply } from "../../generated/worker-reply.d.ts";

type WithoutId<Command> = Command extends unknown ? Omit<Command, "id"> : never;
export type Request = WithoutId<WorkerCommand>;
type Answer = Exclude<WorkerReply, { type: "hello" | "failed" }>;
/** The reply that each command asks for. */
export type AnswerTo<Type extends Request["type"]> = Extract<
  Answer,
  {
    type: {
      setup: "ready";
      open: "opened";
      load: "loaded";
      observe: "observed";
      close: "closed";
      schedule: "responses";
      mark: "marked";
      teardown: "bye";
    }[Type];
  }
>;

const quoteLimit = 120;

/** What was printed, as a message quotes it. */
export const quoted = (text: string) => (text.length <= quoteLimit ? text : `${text.slice(0, quoteLimit)}...`);

export const helloBegins = '{"type":"hello"';

/** Whether a line that is no reply was meant as one. */
export function isMessage(line: string): boolean {
  try {
    const value = JSON.parse(line.replace(/^\ufeff/, ""));
    return typeof value?.type === "string";
  } catch {
    return /^\ufeff?\s*\{\s*"/.test(line) && !line.includes(helloBegins, 1);
  }
}
