import { Worker } from "node:worker_threads";

export interface CommandLines extends AsyncIterable<string> {
  /** Stops reading: from here on the end of stdin no longer ends the process. */
  stop(): Promise<void>;
}

/** The lines of stdin, from the moment of the call on. The end of stdin is not the end of the lines but of the process. */
export function readCommandLines(): CommandLines {
  // built as an entry point of its own, beside this one
  const thread = new Worker(new URL("./worker-stdin.mjs", import.meta.url));
  const waiting: string[] = [];
  let wake: (line: string) => void = (line) => void waiting.push(line);
  const hold = wake;
  thread.on("message", (line: string) => {
    const deliver = wake;
    wake = hold;
    deliver(line);
  });
  return {
    async *[Symbol.asyncIterator]() {
      for (;;) {
        yield waiting.shift() ??
          (await new Promise<string>((resolve) => {
            wake = resolve;
          }));
      }
    },
    async stop() {
      await thread.terminate();
    },
  };
}
