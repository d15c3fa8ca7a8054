// Stop, and stop at once: the first request lets the run keep what it has measured, the second one waits for nothing.

/**
 * Two requests within this time are one: npm and other launchers pass on a Ctrl+C that the terminal has sent to everybody already, and a service
 * manager sends SIGTERM and SIGHUP together.
 */
const sameMs = 500;

export interface StoppingOptions {
  readonly controller?: AbortController;
  nowMs?(): number;
  /** Does not return. */
  endNow(): void;
}

export class Stopping {
  readonly controller: AbortController;
  readonly #nowMs: () => number;
  readonly #endNow: () => void;
  #firstMs: number | undefined;

  constructor({ controller = new AbortController(), nowMs = () => performance.now(), endNow }: StoppingOptions) {
    this.controller = controller;
    this.#nowMs = nowMs;
    this.#endNow = endNow;
  }

  /** Somebody asks for the end: a signal, or a `stop` line. */
  ask(): void {
    const now = this.#nowMs();
    this.#firstMs ??= now;
    this.controller.abort();
    if (now - this.#firstMs > sameMs) this.#endNow();
  }
}
