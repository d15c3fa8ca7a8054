// How long this machine takes for what is guessed of any: learnt from its last runs.
import type { Run } from "../../generated/result.d.ts";
import { median } from "../stats/summary.ts";

/** Of a run: what was guessed of a launch beside its windows, and what it took. */
export type Times = NonNullable<Run["times"]>;

/** What guesses are multiplied by. */
export interface Pace {
  readonly start: number;
  of(seriesId: string): number;
}

/** Where nothing is known: as guessed. */
export const usualPace: Pace = { start: 1, of: () => 1 };

/** One run that stood still for a minute is not to make the next one's plan. */
const bounds = { least: 0.2, most: 5 };

/** Of a series that these runs had, what it took there; of others what all series took. */
export function paceOf(runs: readonly Times[]): Pace {
  const start = factor(runs.map((run) => run.start));
  const series = runs.flatMap((run) => run.series);
  const usual = factor(series);
  const byId = new Map([...new Set(series.map(({ id }) => id))].map((id) => [id, factor(series.filter((one) => one.id === id))]));
  return { start, of: (seriesId) => byId.get(seriesId) ?? usual };
}

/** Guesses are refused by only where a machine that is this much quicker would not do it either. */
const quicker = 0.6;

/** For refusals: what a machine turns out to have no time for is left out of a run, and that is said. */
export const atItsBest = (pace: Pace): Pace => ({
  start: quicker * Math.min(pace.start, 1),
  of: (seriesId) => quicker * Math.min(pace.of(seriesId), 1),
});

function factor(times: readonly Times["start"][]): number {
  const middle = median(times.flatMap(({ guessed, took }) => (guessed > 0 ? took / guessed : [])));
  return middle === null ? 1 : Math.min(Math.max(middle, bounds.least), bounds.most);
}
