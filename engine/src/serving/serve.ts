// One server that runs on until somebody stops it, or its time is over: what `rpcbench serve` does, whoever asked.
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { workerCommand as workerCommandContract } from "../../generated/contracts/worker-command.ts";
import type { Endpoint } from "../../generated/endpoint.d.ts";
import type { ServeRequest } from "../../generated/serve.d.ts";
import { pythonFor } from "../coordinator/prepare.ts";
import { type Problem, problem, RpcBenchError } from "../errors/problem.ts";
import { dataFolder } from "../machine/paths.ts";
import { resolveImplementations } from "../plan/implementations.ts";
import { defaultOf } from "../plan/options.ts";
import { builtIn, type Implementation, nameOf, registry, type Variant } from "../plan/registry.ts";
import { tuningOf, variantsOf } from "../plan/variants.ts";
import { newRunId } from "../results/run-id.ts";
import { openRunRecord } from "../results/run-record.ts";
import { resultPath } from "../results/store.ts";
import { availabilityOf } from "../workers/availability.ts";
import { markedBy, workerCommandLine } from "../workers/command-line.ts";
import { WorkerProcess } from "../workers/worker-process.ts";
import { checkListenAddress, checkPort, checkServeSeconds, isLoopback } from "./address.ts";
import { howToOpen } from "./firewall-words.ts";

const usualPayloadBytes = Math.max(...defaultOf("payloadBytes"));

export interface ServeInput {
  readonly request: ServeRequest;
  readonly engineVersion: string;
  readonly signal: AbortSignal;
  /** The server is ready; it is there until this has been resolved and it is told to end. */
  onReady(endpoint: Endpoint): Promise<void>;
  warn(warning: Problem): void;
}

/** Resolves when the server has been told to end, or its time is over; no process is left then. Throws RpcBenchError. */
export async function serve({ request, engineVersion, signal, onReady, warn }: ServeInput): Promise<void> {
  const listenAddress = checkListenAddress(request.listenAddress);
  const port = checkPort(request.port);
  const seconds = checkServeSeconds(request.seconds);
  const { implementation, variant } = whatToServe(request);
  const chosen = await pythonFor([implementation], request.python, warn);
  const availability = await availabilityOf(implementation, chosen);
  if (!availability.available) throw new RpcBenchError(availability.problem, "environment");

  const id = `serve-${newRunId()}`;
  const data = dataFolder();
  const record = await openRunRecord(data, { runId: id, engineVersion, path: resultPath(null, id, data) });
  const line = markedBy(workerCommandLine(implementation, "server", { python: chosen.python?.path }), id);
  const { framework, entry, api } = implementation;
  const who = `${nameOf({ framework: framework.name, runtime: entry.runtime, api, variant })} (server)`;
  const worker = WorkerProcess.spawn(who, line, warn);
  const stop = new AbortController();
  const stopped = AbortSignal.any([signal, stop.signal]);
  try {
    if (worker.spawnedPid !== undefined) record.add({ pid: worker.spawnedPid, who, port: null });
    const { deadlines } = registry.defaults;
    const startMs = deadlines.phaseSeconds * 1000;
    const hello = await worker.hello(startMs);
    record.name(hello);
    const tuning = tuningOf({ implementation, variant }, "server");
    const token = randomBytes(32).toString("hex");
    const maxPayloadBytes = request.maxPayloadBytes ?? usualPayloadBytes;
    const ready = await worker.request(
      {
        ...{ type: "setup", version: 2, variant, token, callDeadlineMs: deadlines.callSeconds * 1000, maxPayloadBytes },
        ...{ role: "server", listenAddress },
        ...(port === undefined ? {} : { listenPort: port }),
        ...(tuning === null ? {} : { tuning: { ...tuning } }),
      },
      startMs,
    );
    const where = ready.endpoint as Endpoint["endpoint"] | null;
    if (where === null) throw RpcBenchError.of("WorkerProtocol", { who, reason: "a server's 'ready' has no endpoint" });
    if (port !== undefined && where.port !== port) throw RpcBenchError.of("PortNotGiven", { port, who });
    record.add({ pid: worker.pid, who, port: where.port });
    const now = Date.now();
    if (!isLoopback(listenAddress)) {
      const clients = request.remoteAddresses ?? [];
      warn(problem("TokenInClear", { port: where.port, clients, how: howToOpen(where.port, clients) }));
    }
    await onReady({
      kind: "RpcBench.Endpoint",
      version: 1,
      id,
      ...{ framework: framework.name, runtime: entry.runtime, api, variant },
      endpoint: where,
      token,
      maxPayloadBytes,
      protocolVersion: workerCommandContract.version,
      engineVersion,
      frameworkVersion: hello.frameworkVersion,
      runtimeVersion: hello.runtimeVersion,
      ...(hello.eventLoop === undefined ? {} : { eventLoop: hello.eventLoop }),
      serverOptions: ready.options,
      pid: worker.pid,
      program: line.file,
      startedAt: new Date(now).toISOString(),
      expiresAt: new Date(now + seconds * 1000).toISOString(),
    });
    const isOver = delay(seconds * 1000, true, { signal: stopped }).catch(() => true);
    const isStopped = signal.aborted
      ? Promise.resolve(true)
      : once(signal, "abort", { signal: stop.signal }).then(
          () => true,
          () => true,
        );
    if (!(await Promise.race([isOver, isStopped, worker.exited.then(() => false)]))) throw RpcBenchError.of("ServerEnded", { who });
  } finally {
    stop.abort();
    await worker.end();
    record.close();
  }
}

/** Throws Unknown..., NoSuchImplementation, NotTuned, ServeOneOnly. */
function whatToServe({ framework, runtime, api, variant = "Default" }: ServeRequest): { implementation: Implementation; variant: Variant } {
  const asked = { framework, ...(runtime && { runtime }), ...(api && { api }), variant };
  const named = resolveImplementations({ version: 1, implementations: [asked] }, [variant], builtIn) ?? [];
  const found = named.flatMap((one) => {
    const implementation = builtIn.implementations.find(
      (each) => each.framework.name === one.framework && each.entry.runtime === one.runtime && each.api === one.api,
    );
    return implementation === undefined ? [] : [{ implementation, variant: one.variant as Variant }];
  });
  const [first] = found;
  if (first === undefined || found.length > 1)
    throw RpcBenchError.of("ServeOneOnly", { found: found.map(({ implementation: { entry, api } }) => `${entry.runtime}/${api}`) });
  const { implementation } = first;
  if (!variantsOf(implementation).includes(first.variant)) {
    const { entry } = implementation;
    throw RpcBenchError.of("NotTuned", { framework: implementation.framework.name, runtime: entry.runtime, api: implementation.api });
  }
  return first;
}
