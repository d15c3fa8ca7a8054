// A thread of the engine's that ends the process some time after its caller is gone. Not the event loop, for that may be what hangs: Node's own mkdir
// never returns below /proc, and a write waits as long as a caller that is alive reads nothing.
// It reads stdin itself, and hands the lines on: only who reads it sees its end. A socket on the thread's own event loop, for a thread that is blocked
// in read() cannot be ended (worker/stdin-thread.ts).
import { createReadStream, fstatSync } from "node:fs";
import { Socket } from "node:net";
import { isatty, ReadStream } from "node:tty";
import { parentPort, workerData } from "node:worker_threads";
import { LineSplitter } from "../contracts/lines.ts";
import { endEntries } from "../workers/live.ts";

export interface LastResort {
  /** Otherwise the caller is gone already. */
  readonly readsStdin: boolean;
  readonly graceMs: number;
  /** liveWorkers.shared: ended first. */
  readonly live: SharedArrayBuffer;
}

/** A line of stdin, or null for its end. */
export type CallerSaid = string | null;

const { readsStdin, graceMs, live } = workerData as LastResort;

function callerIsGone(): void {
  setTimeout(() => {
    endEntries(new Int32Array(live));
    // from a thread process.exit ends the thread alone; on Windows this is TerminateProcess
    process.kill(process.pid, "SIGKILL");
  }, graceMs);
}

function openStdin() {
  if (isatty(0)) return new ReadStream(0);
  const { isFile, isCharacterDevice } = kindOf();
  return isFile || isCharacterDevice ? createReadStream("", { fd: 0 }) : new Socket({ fd: 0, readable: true, writable: false });
}

function kindOf() {
  const stat = fstatSync(0);
  return { isFile: stat.isFile(), isCharacterDevice: stat.isCharacterDevice() };
}

function readStdin(): void {
  const lines = new LineSplitter();
  const say = (said: CallerSaid) => parentPort?.postMessage(said);
  let isOpen = true;
  const onEnd = () => {
    if (!isOpen) return;
    isOpen = false;
    for (const line of lines.end()) say(line);
    say(null);
    callerIsGone();
  };
  try {
    const stdin = openStdin();
    stdin.on("data", (chunk: Buffer | string) => {
      for (const line of lines.push(chunk as Buffer)) say(line);
    });
    stdin.once("end", onEnd);
    stdin.once("error", onEnd);
  } catch {
    // a stdin that is closed, or nothing that can be read
    onEnd();
  }
}

if (readsStdin) readStdin();
else callerIsGone();
