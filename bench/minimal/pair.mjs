// A server and its clients for a bench: the engine's own worker serves, and the worker with the hand-written loops calls.
import { randomBytes } from "node:crypto";
import path from "node:path";
import { WorkerProcess, workerCommandLine } from "../../engine/dist-bench/api.mjs";
import { benchFolder } from "../support.mjs";
import { setUp, startMs, withModule } from "../workers.mjs";

const burstMs = 60_000;
const nodeClient = path.join(benchFolder, "..", "engine", "dist-bench", "minimal", "worker.mjs");
const pythonClient = path.join(benchFolder, "minimal", "python");

/** As the engine starts it, but for the module or file that is run. */
function clientCommandLine(implementation, paths) {
  const engines = workerCommandLine(implementation, "client", paths);
  if (implementation.entry.runtime === "Python") return withModule(engines, "minimal_worker", [pythonClient]);
  return { ...engines, args: [nodeClient, ...engines.args.slice(1)] };
}

export class Client {
  constructor(process) {
    this.process = process;
  }

  /** The engine's own load. */
  async burst(turn) {
    return checked(await this.process.request({ type: "burst", warmupKind: "Same", ...turn }, burstMs));
  }

  async slice(durationMs) {
    return checked(await this.process.request({ type: "slice", durationMs }, durationMs + burstMs));
  }

  /** The hand-written loop's. */
  async loop({ calls, warmupCalls }) {
    return checked(await this.process.request({ type: "loop", calls, warmupCalls }, burstMs));
  }

  async generate(durationMs) {
    return checked(await this.process.request({ type: "generate", durationMs }, durationMs + burstMs));
  }

  cpuUs() {
    return cpuUs(this.process);
  }
}

/** Of both sides of one implementation, each on the CPUs of `cpus` (empty: anywhere). */
export class Pair {
  static async start(implementation, { paths, connections, clients = 1, affinity, cpus }) {
    const who = `${implementation.framework.name} on ${implementation.entry.runtime}`;
    const pair = new Pair();
    pair.token = randomBytes(32).toString("hex");
    pair.server = WorkerProcess.spawn(`${who}, server`, workerCommandLine(implementation, "server", paths));
    pair.clients = Array.from(
      { length: clients },
      () => new Client(WorkerProcess.spawn(`${who}, client`, clientCommandLine(implementation, paths))),
    );
    try {
      const clientProcesses = pair.clients.map(({ process }) => process);
      pair.endpoint = await setUp(pair.server, clientProcesses, { token: pair.token, connections });
      await pair.place(affinity, cpus);
      return pair;
    } catch (error) {
      await pair.end();
      throw error;
    }
  }

  async place(affinity, cpus) {
    const places = [[this.server, cpus.server], ...this.clients.map(({ process }) => [process, cpus.client])];
    for (const [worker, allowed] of places) if (allowed.length > 0) await affinity.set(worker.pid, allowed);
  }

  serverCpuUs() {
    return cpuUs(this.server);
  }

  async connections() {
    return (await this.server.request({ type: "mark" }, startMs)).connections;
  }

  async end() {
    for (const { process } of this.clients) await process.end();
    await this.server.end();
  }
}

async function cpuUs(worker) {
  const { cpuUserUs, cpuSystemUs } = await worker.request({ type: "mark" }, startMs);
  return cpuUserUs + cpuSystemUs;
}

function checked(samples) {
  const [error] = samples.errors;
  if (error !== undefined) throw new Error(`${error.id}: ${error.message}`);
  return samples;
}
