// Whether a worker of each implementation really starts: the framework is imported by it, in the environment that a run would give it.
import { availableParallelism } from "node:os";
import { type Finding, hookFindings } from "../checks/index.ts";
import { type Problem, RpcBenchError } from "../errors/problem.ts";
import { allImplementations } from "../plan/registry.ts";
import type { PythonInfo } from "../python/probe.ts";
import { workerCommandLine } from "./command-line.ts";
import { WorkerProcess } from "./worker-process.ts";

export interface Trial {
  /** Framework and runtime. */
  readonly target: string;
  readonly failure: Problem | null;
  readonly hooks: readonly Finding[];
  readonly strays: readonly Problem[];
}

interface Named {
  readonly framework: string;
  readonly runtime: string;
  readonly api: string | null;
}

const helloMs = 60_000;

/** As many at a time as there are CPUs. Never throws. */
export async function tryWorkers(named: readonly Named[], python: PythonInfo | null): Promise<Trial[]> {
  const trials: Trial[] = [];
  const waiting = [...named];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) trials.push(await tryWorker(next, python));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return trials;
}

async function tryWorker({ framework, runtime, api }: Named, python: PythonInfo | null): Promise<Trial> {
  const target = `${framework}/${runtime}`;
  const strays: Problem[] = [];
  const implementation = allImplementations().find(
    (each) => each.framework.name === framework && each.entry.runtime === runtime && each.api === api,
  );
  if (implementation === undefined) return { target, failure: null, hooks: [], strays };
  const line = workerCommandLine(implementation, "server", { python: python?.path });
  const worker = WorkerProcess.spawn(`${framework} on ${runtime}`, line, (stray) => strays.push(stray));
  try {
    const { hooks = [] } = await worker.hello(helloMs);
    return { target, failure: null, hooks: hookFindings(runtime, hooks), strays };
  } catch (error) {
    return { target, failure: RpcBenchError.from(error).problem, hooks: [], strays };
  } finally {
    await worker.end();
  }
}
