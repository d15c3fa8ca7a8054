// What a run says while it goes on, for a person: a progress line, and what goes wrong.

import type { EngineEvent, StartedEvent } from "../../generated/events.d.ts";
import { countOf } from "../text/count.ts";
import { timeAhead } from "../text/duration.ts";
import { ProgressLine } from "./progress-line.ts";
import { formatProblem } from "./report-error.ts";

export interface RunEvents {
  emit(event: EngineEvent): void;
  say(text: string): void;
  /** Takes the progress line away. */
  end(): void;
}

/** `expectation`: whether it says beforehand how long it takes and what it will tell apart. */
export function runEvents({ expectation }: { readonly expectation: boolean }): RunEvents {
  const line = new ProgressLine(process.stderr);
  const say = (text: string) => {
    line.clear();
    process.stderr.write(`${text}\n`);
  };
  const emit = (event: EngineEvent) => {
    switch (event.type) {
      case "started":
        if (expectation && event.expected !== undefined) say(expectationInWords(event.expected));
        break;
      case "progress":
        line.show(event);
        break;
      case "warning":
        say(`Warning: ${formatProblem(event.problem)}`);
        break;
      case "failed":
        say(`Failed: ${formatProblem(event.problem)}`);
        break;
      default:
    }
  };
  return { emit, say, end: () => line.clear() };
}

/** About 25 s, 5 launches: it can resolve differences of about 20%, as launches differed in the last 5 runs here. */
function expectationInWords({ seconds, launches, tellsApart, fromRuns }: NonNullable<StartedEvent["expected"]>): string {
  const time = `About ${timeAhead(seconds)}, ${countOf(launches, "launch")}`;
  if (tellsApart === null) return `${time}: figures, but no verdicts.`;
  const apart = tellsApart < 1 ? `differences of about ${Math.ceil(tellsApart * 100)}%` : `factors of about ${(1 + tellsApart).toFixed(1)}`;
  const from =
    fromRuns === 0
      ? "if launches differ as much as usual"
      : `as launches differed in the last ${fromRuns === 1 ? "run" : `${fromRuns} runs`} here`;
  return `${time}: it can resolve ${apart}, ${from}.`;
}
