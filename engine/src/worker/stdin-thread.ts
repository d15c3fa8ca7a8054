// The worker's reader of stdin, a thread of its own: when stdin ends, the process ends at once, whatever the main thread is doing.
// A socket on the thread's own event loop and not fs.readSync: a thread that is blocked in read() cannot be ended, and process.exit
// waits for its threads, so the process would outlive its `bye` until somebody closed stdin (seen on Node 20.20, Linux).
import { writeSync } from "node:fs";
import { Socket } from "node:net";
import { isatty, ReadStream } from "node:tty";
import { parentPort } from "node:worker_threads";
import { LineSplitter } from "../contracts/lines.ts";

// From a thread process.exit ends the thread alone. On Windows this is TerminateProcess.
const endProcess = (): void => {
  process.kill(process.pid, "SIGKILL");
};

const lines = new LineSplitter();
try {
  const stdin = isatty(0) ? new ReadStream(0) : new Socket({ fd: 0, readable: true, writable: false });
  stdin.on("data", (chunk: Buffer) => {
    for (const line of lines.push(chunk)) parentPort?.postMessage(line);
  });
  stdin.on("end", endProcess);
  stdin.on("error", endProcess);
} catch (error) {
  writeSync(2, `rpcbench worker: stdin must be a pipe: ${error}\n`);
  endProcess();
}
