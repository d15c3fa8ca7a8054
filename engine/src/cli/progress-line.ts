// One line that redraws itself on a terminal; nothing at all when output is piped.
import { createLogUpdate } from "log-update";

interface Step {
  readonly percent: number;
  readonly activity: string;
  readonly secondsLeft: number | null;
}

export class ProgressLine {
  readonly #update: ReturnType<typeof createLogUpdate> | undefined;

  constructor(stream: NodeJS.WriteStream) {
    this.#update = stream.isTTY ? createLogUpdate(stream) : undefined;
  }

  show({ percent, activity, secondsLeft }: Step): void {
    const left = secondsLeft === null ? "" : `, ${Math.ceil(secondsLeft)} s left`;
    this.#update?.(`${percent.toFixed(0).padStart(3)}%  ${activity}${left}`);
  }

  clear(): void {
    this.#update?.clear();
  }
}
