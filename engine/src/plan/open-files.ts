// How many files the processes of a plan keep open, counted before the first of them is started.

import { RpcBenchError } from "../errors/problem.ts";
import { countOf } from "../text/count.ts";
import { dealUsers } from "./clients.ts";
import type { GroupPlan } from "./expand.ts";

/** What a process of ours has open without users: seen 22 to 24 in a Node worker, up to 20 in a Python one, about 30 in the engine. */
const ofItself = 40;
/** Pipes to a worker: stdin, stdout, stderr. */
const ofWorker = 3;

export interface OpenFiles {
  /** For messages: "The client of ZeroMQ on Node". */
  readonly who: string;
  readonly needed: number;
}

/** Of each process, the largest first. */
export function openFilesOf(groups: readonly GroupPlan[]): OpenFiles[] {
  const ofGroups = groups.flatMap(({ cells, concurrency, clients }) => [
    { who: "RpcBench itself", needed: ofItself + cells.length * (1 + clients) * ofWorker },
    ...cells.flatMap(({ implementation: { framework, entry } }) => {
      const name = `${framework.name} on ${entry.runtime} with ${countOf(concurrency, "user")}`;
      const users = dealUsers(concurrency, clients)[0] ?? concurrency;
      return [
        { who: `The server of ${name}`, needed: ofItself + concurrency },
        { who: `The client of ${name}`, needed: ofItself + users * (entry.openFilesPerUser ?? 1) },
      ];
    }),
  ]);
  return ofGroups.sort((a, b) => b.needed - a.needed);
}

/** `most`: what a process may have open; null where there is no limit. Throws TooFewFileHandles. */
export function checkOpenFiles(groups: readonly GroupPlan[], most: number | null): void {
  const [largest] = openFilesOf(groups);
  if (most !== null && largest !== undefined && largest.needed > most) throw RpcBenchError.of("TooFewFileHandles", { ...largest, most });
}
