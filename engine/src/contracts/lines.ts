// JSON lines: one object a line, UTF-8.

/** Splits a byte stream into lines. Bytes are joined once a line is whole, so long lines cost no quadratic copying and no character is cut. */
export class LineSplitter {
  #pending: Buffer[] = [];

  /** The lines that `chunk` completed, without line ends; blank lines are left out. `chunk` is kept: do not write into it afterwards. */
  push(chunk: Buffer): string[] {
    const lines: string[] = [];
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
      this.#pending.push(chunk.subarray(start, end));
      this.#take(lines);
      start = end + 1;
    }
    if (start < chunk.length) this.#pending.push(chunk.subarray(start));
    return lines;
  }

  /** What came after the last line end: a sender that died while writing leaves such a remainder. */
  end(): string[] {
    const lines: string[] = [];
    this.#take(lines);
    return lines;
  }

  #take(lines: string[]): void {
    const line = Buffer.concat(this.#pending).toString("utf8").trimEnd();
    this.#pending = [];
    if (line !== "") lines.push(line);
  }
}

export const toLine = (value: unknown): string => `${JSON.stringify(value)}\n`;
