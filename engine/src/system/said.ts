// What a program says on its two streams: all of it, up to a bound, and its last lines in the order in which they came.
import type { Readable } from "node:stream";
import { LineSplitter } from "../contracts/lines.ts";

/** More than any program says of why it failed. */
const keptLines = 50;

export interface SaidOptions {
  readonly mostBytes: number;
  onLine?: ((line: string) => void) | undefined;
  /** What comes after it is thrown away. */
  onTooMuch(): void;
}

export class Said {
  readonly lines: string[] = [];
  readonly #options: SaidOptions;
  readonly #streams: Readable[] = [];
  #leftBytes: number;

  constructor(options: SaidOptions) {
    this.#options = options;
    this.#leftBytes = options.mostBytes;
  }

  /** `stream` is absent where the program could not be started. What the result says grows as the program does. */
  listenTo(stream: Readable | null | undefined): readonly Buffer[] {
    const chunks: Buffer[] = [];
    if (!stream) return chunks;
    this.#streams.push(stream);
    const splitter = new LineSplitter();
    stream.on("data", (chunk: Buffer) => {
      if (this.#leftBytes < 0) return;
      chunks.push(chunk);
      for (const line of splitter.push(chunk)) this.#keep(line);
      this.#leftBytes -= chunk.length;
      if (this.#leftBytes < 0) this.#options.onTooMuch();
    });
    stream.once("end", () => {
      for (const line of splitter.end()) this.#keep(line);
    });
    return chunks;
  }

  /** A process that left the program's group may hold the streams open, and nobody waits for that one. */
  close(): void {
    for (const stream of this.#streams) stream.destroy();
  }

  #keep(line: string): void {
    this.lines.push(line.trim());
    if (this.lines.length > keptLines) this.lines.shift();
    this.#options.onLine?.(line.trim());
  }
}
