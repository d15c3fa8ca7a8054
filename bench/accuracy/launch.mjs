// One launch: a truth server and a client on it, the engine's own processes and protocol, and the call-by-call truth at the end.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { callColumns, intCall, place, release, startPair, workerCommandLine } from "../../engine/dist-bench/api.mjs";
import { affinity, python } from "../kit/machine.mjs";
import { benchFolder } from "../support.mjs";
import { withModule } from "../workers.mjs";
import { nodeOptions, runInRealTime } from "./real-time.mjs";

const deadlineMs = 120_000;
const nodeWorker = path.join(benchFolder, "..", "engine", "dist-bench", "accuracy", "worker.mjs");
const minimalFolder = path.join(benchFolder, "minimal", "python");
export const truthFolder = path.join(benchFolder, "accuracy", "python");

/** Added to a time to serve: the server stalls, too. As in the workers. */
export const stalling = 2 ** 40;

/**
 * Starts `implementation` in `placement` with one user, whose calls ask for the times of `runs` one after the other, sends the client the
 * `commands`, and returns what each of them measured with the time that each counted call was served: [{ reply, servedNs }].
 */
export async function withTruth({ implementation, placement, realTime, stall, runs, commands }) {
  const folder = await mkdtemp(path.join(tmpdir(), "rpcbench-accuracy-"));
  const servedFile = path.join(folder, "served.json");
  const plan = JSON.stringify({ runs, servedFile, stallEveryMs: stall.everyMs, stallMs: stall.lengthMs });
  const startWorker = (each, role) => commandLine(each, role, { realTime, plan });
  const asked = [];
  try {
    const pair = await startPair(implementation, { startWorker });
    try {
      if ((await place([pair], placement, affinity)) === null) throw new Error(`The placement ${placement} cannot be had here.`);
      await pair.open({ concurrency: 1, clients: 1, call: intCall });
      const [client] = pair.calling;
      if (realTime) for (const pid of [...pair.pids.server, ...pair.pids.client]) runInRealTime(pid);
      for (const command of commands) asked.push(whatWasMade(await client.request(command, deadlineMs), client.who));
      await pair.close();
    } finally {
      await release(affinity);
      await pair.end();
    }
    return align(asked, JSON.parse(await readFile(servedFile, "utf8")));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A reply with its columns as arrays, and how many calls came before those that are in them. */
function whatWasMade(reply, who) {
  const [error] = reply.errors;
  if (error !== undefined) throw new Error(`${who}: ${error.message}`);
  if (reply.type === "responses") return { reply, uncounted: reply.dropped, samples: reply.responseNs.length };
  const latenciesNs = [...callColumns(reply, who).lengthsNs];
  return { reply: { latenciesNs }, uncounted: reply.waking, samples: latenciesNs.length };
}

function commandLine({ framework, entry, api }, role, { realTime, plan }) {
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
  const aligned = asked.map(({ reply, uncounted, samples }) => {
    const from = at + uncounted;
    at = from + samples;
    return { reply, servedNs: served.slice(from, at) };
  });
  if (at !== served.length) throw new Error(`${served.length} calls were served where ${at} were reported.`);
  return aligned;
}
