// One line that redraws itself on a terminal; nothing at all when output is piped.
import { timeAhead } from "../text/duration.ts";

interface Step {
  readonly percent: number;
  readonly activity: string;
  readonly secondsLeft: number | null;
}

interface Redraw {
  (text: string): void;
  clear(): void;
}

/** What of a stream is used here. */
export type Terminal = Pick<NodeJS.WriteStream, "isTTY" | "write">;

/** To redraw a line takes escape sequences, which a dumb terminal shows as they are; whoever sets NO_COLOR wants text without any. */
function takesEscapes({ TERM, NO_COLOR }: NodeJS.ProcessEnv): boolean {
  return TERM !== "dumb" && !NO_COLOR;
}

export class ProgressLine {
  readonly #stream: Terminal;
  readonly #redraws: boolean;
  #redraw: Redraw | undefined;
  #cleared = false;
  #tenths = -1;

  constructor(stream: Terminal, env: NodeJS.ProcessEnv = process.env) {
    this.#stream = stream;
    this.#redraws = takesEscapes(env);
  }

  show(step: Step): void {
    if (!this.#stream.isTTY) return;
    this.#cleared = false;
    if (!this.#redraws) this.#showBelow(step);
    else if (this.#redraw !== undefined) this.#redraw(format(step));
    else void this.#load(step);
  }

  clear(): void {
    this.#cleared = true;
    this.#redraw?.clear();
  }

  /** A line of its own for each tenth. */
  #showBelow(step: Step): void {
    const tenths = Math.floor(step.percent / 10);
    if (tenths <= this.#tenths) return;
    this.#tenths = tenths;
    this.#stream.write(`${format(step)}\n`);
  }

  /** The library takes as long to load as a worker to be spawned, so that waits until there is something to draw. */
  async #load(step: Step): Promise<void> {
    const { createLogUpdate } = await import("log-update");
    this.#redraw ??= createLogUpdate(this.#stream as NodeJS.WriteStream);
    if (!this.#cleared) this.#redraw(format(step));
  }
}

const barWidth = 20;

/** [########------------]  42%  launch 3 of 5, Payload 1 MB: measuring, 12 s left */
function format({ percent, activity, secondsLeft }: Step): string {
  const done = Math.min(Math.max(Math.round((percent / 100) * barWidth), 0), barWidth);
  const left = secondsLeft === null ? "" : `, ${timeAhead(secondsLeft)} left`;
  return `[${"#".repeat(done)}${"-".repeat(barWidth - done)}] ${percent.toFixed(0).padStart(3)}%  ${activity}${left}`;
}
