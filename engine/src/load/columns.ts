// Numbers that a load leaves, one column for each kind of them: preallocated, and sent as they lie in memory.
import { endianness } from "node:os";

/** Of one load. Not touched before something is written to it: untouched pages are not the client's memory. */
export class Column {
  readonly #values: Float64Array;
  readonly #capacity: number;
  length = 0;

  /** Full at `capacity`; what is on its way then still fits where `values` is longer by as much. */
  constructor(values: Float64Array, capacity: number) {
    this.#values = values;
    this.#capacity = capacity;
  }

  add(value: number): void {
    this.#values[this.length++] = value;
  }

  get isFull(): boolean {
    return this.length >= this.#capacity;
  }

  toBase64(): string {
    return toBase64(this.#values.subarray(0, this.length));
  }
}

/** The memory of columns by name, kept from one load to the next: memory that is freed and taken anew would be zeroed by writing to it. */
export class Columns {
  readonly #memory = new Map<string, Float64Array>();
  readonly #capacity: number;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** An empty column. `spare`: so many values more than it is full at. */
  empty(name: string, spare: number): Column {
    let values = this.#memory.get(name);
    if (values === undefined || values.length < this.#capacity + spare) {
      values = new Float64Array(this.#capacity + spare);
      this.#memory.set(name, values);
    }
    return new Column(values, this.#capacity);
  }
}

/** As columns of the worker protocol are sent: little-endian, whatever this machine is. */
export function toBase64(numbers: Float64Array | Uint32Array, ofMachine: "LE" | "BE" = endianness()): string {
  const bytes = Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  if (ofMachine === "LE") return bytes.toString("base64");
  const swapped = Buffer.from(bytes);
  return (numbers.BYTES_PER_ELEMENT === 8 ? swapped.swap64() : swapped.swap32()).toString("base64");
}
