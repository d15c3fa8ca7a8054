import { toWorkerError, WorkerError } from "../frameworks/errors.ts";
import type { RunningServer, ServerModule } from "../frameworks/interface.ts";
import { SlowCalls, slowOptions } from "../frameworks/slow-calls.ts";
import { handlers } from "../scenarios/index.ts";
import type { Role } from "./role.ts";
import { readTuning } from "./tuning.ts";

export function serverRole(module: ServerModule): Role {
  let running: RunningServer | null = null;
  let slowCalls: SlowCalls | undefined;
  /** Connections of earlier groups. */
  let forgotten = 0;
  const onlyClients = async ({ type }: { readonly type: string }): Promise<never> => {
    throw new WorkerError("BadCommand", `A server makes no calls: ${type} is for clients.`);
  };
  return {
    frameworkVersion: module.frameworkVersion,
    frameworkPath: module.frameworkPath,
    async setup(command) {
      if (command.role !== "server") throw new WorkerError("BadCommand", "This worker is a server and was set up as a client.");
      if (running) throw new WorkerError("BadCommand", "This server is set up already.");
      const tuning = readTuning(command, module.tunable);
      const { slow } = command;
      if (slow !== undefined && module.canBeSlow !== true) throw new WorkerError("BadCommand", "This server cannot be told to be slow.");
      slowCalls = slow && new SlowCalls(slow);
      try {
        running = await module.setup({ ...command, tuning, slow: slowCalls, handlers });
      } catch (error) {
        throw toWorkerError(error, "ServerStartFailed", `The server did not come up on ${command.listenAddress}`);
      }
      return { endpoint: running.endpoint, options: { ...running.options, ...(slow && slowOptions(slow)) } };
    },
    open: onlyClients,
    load: onlyClients,
    schedule: onlyClients,
    observe: onlyClients,
    close: () => onlyClients({ type: "close" }),
    beSlowFor(ns) {
      if (slowCalls === undefined) throw new WorkerError("BadCommand", "This server was not set up to be slow.");
      slowCalls.forNs = ns;
    },
    async connections(count) {
      if (!running) return 0;
      if (count !== undefined) {
        running.countAnew?.(count);
        forgotten = await running.connections();
      }
      return (await running.connections()) - forgotten;
    },
    async teardown() {
      await running?.teardown();
      running = null;
    },
  };
}
