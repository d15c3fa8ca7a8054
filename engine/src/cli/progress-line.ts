// One line that redraws itself on a terminal; nothing at all when output is piped.

interface Step {
  readonly percent: number;
  readonly activity: string;
  readonly secondsLeft: number | null;
}

interface Redraw {
  (text: string): void;
  clear(): void;
}

export class ProgressLine {
  readonly #stream: NodeJS.WriteStream;
  #redraw: Redraw | undefined;
  #cleared = false;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
  }

  show(step: Step): void {
    if (!this.#stream.isTTY) return;
    this.#cleared = false;
    if (this.#redraw !== undefined) this.#redraw(format(step));
    else void this.#load(step);
  }

  clear(): void {
    this.#cleared = true;
    this.#redraw?.clear();
  }

  /** The library takes as long to load as a worker to be spawned, so that waits until there is something to draw. */
  async #load(step: Step): Promise<void> {
    const { createLogUpdate } = await import("log-update");
    this.#redraw ??= createLogUpdate(this.#stream);
    if (!this.#cleared) this.#redraw(format(step));
  }
}

function format({ percent, activity, secondsLeft }: Step): string {
  const left = secondsLeft === null ? "" : `, ${Math.ceil(secondsLeft)} s left`;
  return `${percent.toFixed(0).padStart(3)}%  ${activity}${left}`;
}
