// What a run has started, in a file that is there only while it runs: whoever finds one whose engine or caller is gone knows what to clean up.
import { appendFileSync, rmSync, statSync, truncateSync } from "node:fs";
import path from "node:path";
import { toLine } from "../contracts/lines.ts";
import { prepareOutput } from "./store.ts";

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
 * A folder that cannot be written costs the record and not the run; one that does not answer is found out here, where the wait for it has an end.
 */
export async function openRunRecord(dataFolder: string, { runId, engineVersion, path: resultPath }: RunFacts): Promise<RunRecord> {
  const file = path.join(dataFolder, "running", `${runId}.jsonl`);
  const attempt = (work: () => void) => {
    try {
      work();
    } catch {
      // the run is worth more than its record
    }
  };
  const usable = await prepareOutput(file).then(
    () => true,
    () => false,
  );
  const write = (line: object) => {
    if (usable) attempt(() => appendWhole(file, toLine(line)));
  };
  const seen = new Map<number, number | null>();
  write({
    type: "engine",
    version: 1,
    runId,
    engineVersion,
    pid: process.pid,
    startedAt: new Date(performance.timeOrigin).toISOString(),
    callerPid: process.ppid,
    resultPath,
  });
  return {
    add({ pid, who, port }) {
      if (seen.get(pid) === port) return;
      seen.set(pid, port);
      write({ type: "process", pid, who, startedAt: new Date().toISOString(), port });
    },
    close() {
      if (usable) attempt(() => rmSync(file, { force: true }));
    },
  };
}

/** A disk that is full takes the beginning of a line. It goes again, for the next line would be joined to it and be lost with it. */
function appendWhole(file: string, line: string): void {
  const length = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  try {
    appendFileSync(file, line);
  } catch (error) {
    truncateSync(file, length);
    throw error;
  }
}
