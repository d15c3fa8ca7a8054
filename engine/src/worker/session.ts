// The worker protocol: one command at a time, exactly one reply to each.

import { workerCommand as workerCommandContract } from "../../generated/contracts/worker-command.ts";
import type { WorkerCommand } from "../../generated/worker-command";
import type { WorkerReply } from "../../generated/worker-reply";
import { ContractError, parseContract } from "../contracts/read.ts";
import { toWorkerError, WorkerError } from "../frameworks/errors.ts";
import { monotonicMs, toNs } from "../load/clock.ts";
import type { SendReply } from "./output.ts";
import type { Role } from "./role.ts";
import { countersNow, usageNow } from "./usage.ts";

export interface Session {
  /** Handles commands until teardown; resolves when all is closed, with the `bye` that is still to be sent. */
  run(lines: AsyncIterable<string>): Promise<WorkerReply>;
  /** The id of the command under way, null between commands. */
  currentId(): number | null;
}

export function openSession(role: Role, send: SendReply): Session {
  let current: number | null = null;
  return {
    currentId: () => current,
    async run(lines) {
      for await (const line of lines) {
        current = readId(line);
        const reply = await answer(role, line).catch((error) => failed(current, error));
        if (reply.type === "bye") return reply;
        await send(reply);
        current = null;
      }
      throw new Error("The commands ended without a teardown.");
    },
  };
}

async function answer(role: Role, line: string): Promise<WorkerReply> {
  const command = readCommand(line);
  const { id } = command;
  switch (command.type) {
    case "setup":
      return { type: "ready", id, ...(await role.setup(command)) };
    case "open":
      return { type: "opened", id, ...(await role.open(command)) };
    case "load":
      return { type: "loaded", id, ...(await role.load(command)) };
    case "schedule":
      return { type: "responses", id, ...(await role.schedule(command)) };
    case "observe":
      return { type: "observed", id, ...(await role.observe(command)) };
    case "close":
      await role.close();
      return { type: "closed", id };
    case "mark": {
      if (command.slowNs !== undefined) role.beSlowFor(command.slowNs);
      const usage = usageNow();
      const connections = await role.connections(command.count);
      return { type: "marked", id, connections, ...usage, clockNs: toNs(monotonicMs()), counters: countersNow() };
    }
    case "teardown":
      await role.teardown();
      return { type: "bye", id };
  }
}

function readCommand(line: string): WorkerCommand {
  try {
    return parseContract(workerCommandContract, line);
  } catch (error) {
    const newer = error instanceof ContractError && error.problem === "UnsupportedVersion";
    throw new WorkerError(newer ? "UnsupportedVersion" : "BadCommand", (error as Error).message, { cause: error });
  }
}

/** The id of a command that may be bad in any other way. */
function readId(line: string): number | null {
  try {
    const { id } = JSON.parse(line);
    return Number.isSafeInteger(id) && id >= 1 ? id : null;
  } catch {
    return null;
  }
}

export function failed(id: number | null, error: unknown): WorkerReply {
  const { id: errorId, message } = toWorkerError(error, "CallFailed", "The worker failed");
  return { type: "failed", id, error: { id: errorId, message } };
}
