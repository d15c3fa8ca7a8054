// One launch: a truth server and a client on it, the engine's own processes and protocol, and the call-by-call truth at the end.
import { randomBytes } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { placementCpus, WorkerProcess, workerCommandLine } from "../../engine/dist-bench/api.mjs";
import { benchFolder } from "../support.mjs";
import { setUp, withModule } from "../workers.mjs";
import { nodeOptions, runInRealTime } from "./real-time.mjs";

const deadlineMs = 60_000;
const nodeWorker = path.join(benchFolder, "..", "engine", "dist-bench", "accuracy", "worker.mjs");
const minimalFolder = path.join(benchFolder, "minimal", "python");
const truthFolder = path.join(benchFolder, "accuracy", "python");

/** Added to a time to serve: the server stalls, too. As in the workers. */
export const stalling = 2 ** 40;

/**
 * Starts `implementation` in `placement` with one user, whose calls ask for the times of `runs` one after the other, sends the client the
 * `commands`, and returns what each of them measured with the time that each counted call was served: [{ reply, servedNs }].
 */
export async function withTruth({ implementation, placement, realTime, python, affinity, stall, runs, commands }) {
  const folder = await mkdtemp(path.join(tmpdir(), "rpcbench-accuracy-"));
  const servedFile = path.join(folder, "served.json");
  const plan = JSON.stringify({ runs, servedFile, stallEveryMs: stall.everyMs, stallMs: stall.lengthMs });
  const start = (role) => {
    const who = `${implementation.framework.name} on ${implementation.entry.runtime} (${role})`;
    return WorkerProcess.spawn(who, commandLine(implementation, role, { python, realTime, plan }));
  };
  const [server, client] = [start("server"), start("client")];
  const asked = [];
  let served = [];
  try {
    await setUp(server, [client], { token: randomBytes(32).toString("hex"), connections: 1 });
    const cpus = placementCpus(placement, affinity);
    if (cpus === null) throw new Error(`The placement ${placement} cannot be had here.`);
    if (cpus.server.length > 0) await affinity.set(server.pid, cpus.server);
    if (cpus.client.length > 0) await affinity.set(client.pid, cpus.client);
    if (cpus.coordinator.length > 0) await affinity.set(process.pid, cpus.coordinator);
    if (realTime) for (const { pid } of [server, client]) runInRealTime(pid);
    for (const command of commands) {
      const reply = await client.request(command, deadlineMs);
      if (reply.errors.length > 0) throw new Error(`${client.who}: ${reply.errors[0].message}`);
      asked.push({ reply, warmupCalls: command.warmupCalls ?? 0 });
    }
    await client.end();
    served = JSON.parse(await readFile(servedFile, "utf8"));
  } finally {
    if (affinity.allowed.length > 0) await affinity.set(process.pid, affinity.allowed);
    await client.end();
    await server.end();
    await rm(folder, { recursive: true });
  }
  return align(asked, served);
}

function commandLine({ framework, entry, api }, role, { python, realTime, plan }) {
  if (entry.runtime === "Node") {
    const args = [...(realTime ? nodeOptions : []), nodeWorker, "--framework", framework.module, "--api", api, "--role", role];
    return { file: process.execPath, args, env: { ...process.env, RPCBENCH_TRUTH: plan } };
  }
  const truthful = { framework: { ...framework, module: `truth.${framework.module}` }, entry, api };
  const module = role === "client" ? "truth" : "rpcbench_worker";
  const { file, args, env } = withModule(workerCommandLine(truthful, role, { python }), module, [truthFolder, minimalFolder]);
  return { file, args, env: { ...env, RPCBENCH_TRUTH: plan } };
}

/** One user makes one call after the other, so the order says which answer belongs to which sample. Throws when the numbers do not fit. */
function align(asked, served) {
  let at = 0;
  const aligned = asked.map(({ reply, warmupCalls }) => {
    const samples = reply.latenciesNs ?? reply.responseNs;
    const from = at + warmupCalls;
    at += samples.length + reply.dropped;
    return { reply, servedNs: served.slice(from, from + samples.length) };
  });
  if (at !== served.length) throw new Error(`${served.length} calls were served where ${at} were reported.`);
  return aligned;
}
