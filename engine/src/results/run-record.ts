// What a run has started, in a file that is there only while it runs: whoever finds one whose engine or owner is gone knows what to clean up.
import { appendFileSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { toLine } from "../contracts/lines.ts";

export interface StartedProcess {
  readonly pid: number;
  /** For messages: "ZeroMQ on Python (server)". */
  readonly who: string;
  /** Where it listens, on loopback; null for a client, and for a server that is not ready yet. */
  readonly port: number | null;
}

export interface RunRecord {
  add(started: StartedProcess): void;
  /** The run has ended, and with it everything it started. */
  close(): void;
}

interface RunFacts {
  readonly runId: string;
  readonly engineVersion: string;
  /** Where the run's result goes, and what is kept of it meanwhile. */
  readonly path: string;
}

/**
 * One JSON object a line, as in proto/run-record.schema.json: the engine first, then each process as it is started, between measurements. Written
 * at once and not later: an engine that is killed has no later. Process ids come back to others, so each stands with its time of start.
 * A folder that cannot be written costs the record and not the run.
 */
export function openRunRecord(dataFolder: string, { runId, engineVersion, path: resultPath }: RunFacts): RunRecord {
  const file = path.join(dataFolder, "running", `${runId}.jsonl`);
  const attempt = (work: () => void) => {
    try {
      work();
    } catch {
      // the run is worth more than its record
    }
  };
  const write = (line: object) => attempt(() => appendFileSync(file, toLine(line)));
  const seen = new Map<number, number | null>();
  attempt(() => mkdirSync(path.dirname(file), { recursive: true }));
  write({
    type: "engine",
    version: 1,
    runId,
    engineVersion,
    pid: process.pid,
    startedAt: new Date(performance.timeOrigin).toISOString(),
    ownerPid: process.ppid,
    resultPath,
  });
  return {
    add({ pid, who, port }) {
      if (seen.get(pid) === port) return;
      seen.set(pid, port);
      write({ type: "process", pid, who, startedAt: new Date().toISOString(), port });
    },
    close() {
      attempt(() => rmSync(file, { force: true }));
    },
  };
}
