// How long the launches of a run took beside their windows, held against what was guessed of them.
import type { Run } from "../../generated/result.d.ts";
import type { GroupPlan } from "../plan/expand.ts";
import { median } from "../stats/summary.ts";
import { guessedAsideSeconds, guessedSeriesSeconds, guessedStartSeconds } from "./time-guess.ts";

export interface LaunchTook {
  /** Starting, warming up and ending. */
  readonly startMs: number;
  readonly series: ReadonlyMap<string, SeriesTook>;
}

export interface SeriesTook {
  /** Without what no later launch does again. */
  readonly tookMs: number;
  /** Of that its windows, as they were planned. */
  readonly windowsMs: number;
  /** The same, where the least that long calls take is more. */
  readonly uncutMs: number;
}

export class LaunchTimes {
  readonly #groups: readonly GroupPlan[];
  readonly #launches: LaunchTook[] = [];

  constructor(groups: readonly GroupPlan[]) {
    this.#groups = groups;
  }

  add(took: LaunchTook): void {
    this.#launches.push(took);
  }

  /** Undefined before the first launch is over. The median launch: in one of them another program may have had the machine. */
  describe(): Run["times"] {
    const startMs = median(this.#launches.map((launch) => launch.startMs));
    if (startMs === null) return undefined;
    const ids = [...new Set(this.#groups.map(({ seriesId }) => seriesId))];
    return {
      start: { guessed: rounded(guessedStartSeconds(this.#groups)), took: rounded(startMs / 1000) },
      series: ids.flatMap((id) => {
        const took = median(
          this.#launches.flatMap(({ series }) => series.get(id) ?? []).map((one) => Math.max(one.tookMs - one.uncutMs, 0)),
        );
        return took === null ? [] : [{ id, guessed: rounded(this.#guessed(id)), took: rounded(took / 1000) }];
      }),
    };
  }

  /** What is only described is not in every launch: of a series that is, the median launch has the placements that are judged. */
  #guessed(seriesId: string): number {
    const own = this.#groups.filter((group) => group.seriesId === seriesId);
    const [first] = own;
    return (first === undefined ? 0 : guessedSeriesSeconds(first)) + own.reduce((sum, group) => sum + guessedAsideSeconds(group), 0);
  }
}

const rounded = (seconds: number) => Math.round(seconds * 1000) / 1000;
