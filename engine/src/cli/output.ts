// What the commands print. Output that is lost is not success; a reader that has seen enough (`| head`) is no error.
import { writeSync } from "node:fs";
import { Socket } from "node:net";
import { RpcBenchError } from "../errors/problem.ts";

/** What writing into a pipe whose reader has gone gives: on POSIX, on Windows, and afterwards. */
const readerGone = new Set(["EPIPE", "EOF", "ERR_STREAM_DESTROYED", "ECONNRESET"]);

let lost: Error | undefined;
const underWay = new Set<Promise<void>>();
const listeners: (() => void)[] = [];

/** Prints to standard output. What becomes of it is told by `printed`. */
export function print(text: string): void {
  const done = hasStream() ? writeToStream(text) : writeToFile(text);
  underWay.add(done);
  done.finally(() => underWay.delete(done));
}

/** Resolves when all has been handed to the system. Throws OutputLost, unless it was the reader who went away. */
export async function printed(): Promise<void> {
  while (underWay.size > 0) await Promise.all(underWay);
  if (lost !== undefined) throw RpcBenchError.of("OutputLost", { reason: lost.message }, { cause: lost });
}

/** Called once, when whoever reads standard output has gone. */
export function onReaderGone(listener: () => void): void {
  listeners.push(listener);
}

/** At the start of every command: a stream without a listener throws its errors at nobody, which ends the process with a stack trace. */
export function watchOutput(): void {
  // there is nowhere left to say it
  process.stderr.on("error", () => {});
  if (hasStream()) process.stdout.on("error", failed);
}

function failed(error: Error): void {
  if (!readerGone.has((error as NodeJS.ErrnoException).code ?? "")) lost ??= error;
  for (const listener of listeners.splice(0)) listener();
}

/** Pipes, sockets and terminals; files and devices are written to directly. */
function hasStream(): boolean {
  return process.stdout instanceof Socket;
}

function writeToStream(text: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(text, (error) => {
      if (error) failed(error);
      resolve();
    });
  });
}

/** Not through process.stdout: for a file it calls write() once, and ignores how much of it was taken. */
async function writeToFile(text: string): Promise<void> {
  if (lost !== undefined) return;
  try {
    for (let rest = Buffer.from(text); rest.length > 0; rest = rest.subarray(writeSync(1, rest)));
  } catch (error) {
    failed(error as Error);
  }
}
