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
  /** What a worker's hello says of its process: which program it is. */
  name(said: { readonly pid: number; readonly program?: string }): void;
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
 * at once and not later: an engine that is killed has no later. Process ids come back to others, so each stands with the time by which it had
 * started, and with its program.
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
  const seen = new Map<number, StartedProcess>();
  const programs = new Map<number, string>();
  write({
    type: "engine",
    version: 1,
    runId,
    engineVersion,
    pid: process.pid,
    startedAt: new Date(performance.timeOrigin).toISOString(),
    program: process.execPath,
    script: path.basename(process.argv[1] ?? process.execPath),
    callerPid: process.ppid,
    resultPath,
  });
  const writeProcess = ({ pid, who, port }: StartedProcess) =>
    write({ type: "process", pid, who, startedAt: new Date().toISOString(), program: programs.get(pid) ?? null, port });
  return {
    add(started) {
      if (seen.get(started.pid)?.port === started.port) return;
      seen.set(started.pid, started);
      writeProcess(started);
    },
    name({ pid, program }) {
      if (program === undefined || programs.get(pid) === program) return;
      programs.set(pid, program);
      // in a virtual environment on Windows the worker's own pid is told a moment later, with this
      const known = seen.get(pid);
      if (known !== undefined) writeProcess(known);
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
