/** Where values come from, if it can wait. */
export interface Source {
  pause(): unknown;
  resume(): unknown;
}

/**
 * A stream's values from the callback that receives them to the one `for await` that takes them.
 * Written out and not as an async generator, which would cost a promise and two turns of the job queue more for each value.
 * Values wait here while the consumer is busy with an earlier one; a source that can be paused then is, so that what it brought at once is the most
 * that gathers.
 */
export class ValueQueue implements AsyncIterableIterator<number> {
  #values: number[] = [];
  #head = 0;
  #ended = false;
  #error: Error | null = null;
  #waiting: { resolve(result: IteratorResult<number>): void; reject(error: Error): void } | null = null;
  readonly #abandoned: () => void;
  readonly #source: Source | null;
  #paused = false;

  /** `abandoned` is called when the consumer leaves before the end. */
  constructor(abandoned: () => void, source: Source | null = null) {
    this.#abandoned = abandoned;
    this.#source = source;
  }

  /** Before the source brings more: where as many values wait as `most`, the consumer is slower than it. */
  hold(most: number): void {
    if (this.#paused || this.#source === null || this.#values.length - this.#head < most) return;
    this.#paused = true;
    this.#source.pause();
  }

  push(value: number): void {
    const waiting = this.#waiting;
    if (waiting) {
      this.#waiting = null;
      waiting.resolve({ value, done: false });
    } else {
      this.#values.push(value);
    }
  }

  end(): void {
    this.#ended = true;
    this.#waiting?.resolve({ value: undefined, done: true });
    this.#waiting = null;
  }

  /** The consumer sees the error after the values that came before it. Nothing after the end. */
  fail(error: Error): void {
    if (this.#ended || this.#error) return;
    this.#error = error;
    this.#waiting?.reject(error);
    this.#waiting = null;
  }

  next(): Promise<IteratorResult<number>> {
    if (this.#head < this.#values.length) {
      const value = this.#values[this.#head++] as number;
      if (this.#head === this.#values.length) {
        this.#values = [];
        this.#head = 0;
        if (this.#paused) {
          this.#paused = false;
          this.#source?.resume();
        }
      }
      return Promise.resolve({ value, done: false });
    }
    if (this.#error) return Promise.reject(this.#error);
    if (this.#ended) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
    });
  }

  async return(): Promise<IteratorResult<number>> {
    if (!this.#ended && !this.#error) this.#abandoned();
    this.#ended = true;
    return { value: undefined, done: true };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
