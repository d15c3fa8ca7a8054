// Pairs whose server is the engine's own worker and whose client is the worker that knows the hand-written loops, too.
import path from "node:path";
import { callColumns, cpuUs, workerCommandLine } from "../../engine/dist-bench/api.mjs";
import { python } from "../kit/machine.mjs";
import { benchFolder } from "../support.mjs";
import { withModule } from "../workers.mjs";

const replyMs = 120_000;
const nodeClient = path.join(benchFolder, "..", "engine", "dist-bench", "minimal", "worker.mjs");
const pythonClient = path.join(benchFolder, "minimal", "python");

/** As the engine starts it, but for the module or file that a client runs. */
export function startMinimal(implementation, role) {
  const engines = workerCommandLine(implementation, role, { python });
  if (role === "server") return engines;
  if (implementation.entry.runtime === "Python") return withModule(engines, "minimal_worker", [pythonClient]);
  return { ...engines, args: [nodeClient, ...engines.args.slice(1)] };
}

/** The hand-written loop, of each user so many calls: { calls, sumNs }. The last few of several users, of which some have ended, do not count. */
export async function loop(pair, { users, calls, warmupCalls }) {
  const [client] = pair.calling;
  const tailCalls = users > 1 ? 3 : 0;
  const { lengthsNs } = callColumns(await client.request({ type: "loop", users, calls, warmupCalls, tailCalls }, replyMs), pair.who);
  return { calls: lengthsNs.length, sumNs: lengthsNs.reduce((sum, ns) => sum + ns, 0) };
}

/** As takeRate, by all users' hand-written loops. */
export async function generate(pair, durationMs) {
  const [client] = pair.calling;
  const { waking, before, after } = await client.request({ type: "generate", durationMs }, durationMs + replyMs);
  return { rate: (waking / durationMs) * 1000, calls: waking, clientCpuUs: cpuUs([after]) - cpuUs([before]) };
}
