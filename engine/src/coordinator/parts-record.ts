// What a scenario records of calls beside their length, by name.
import type { Cell } from "../../generated/result.d.ts";
import type { Scenario } from "../scenarios/scenario.ts";
import { LatencyHistogram } from "../stats/histogram.ts";

type Part = Cell["parts"][string];

interface Sum {
  readonly histogram: LatencyHistogram;
  sum: number;
  /** A histogram has no 0. */
  max: number;
}

export class PartsRecord {
  readonly #parts = new Map<string, Sum>();
  readonly #known: Scenario["parts"];

  constructor({ parts }: Pick<Scenario, "parts">) {
    this.#known = parts;
  }

  add(parts: ReadonlyMap<string, Float64Array>): void {
    for (const [name, values] of parts) {
      // not a part of this scenario, so its unit is unknown
      if (!(name in this.#known)) continue;
      const part = this.#parts.get(name) ?? { histogram: new LatencyHistogram(), sum: 0, max: 0 };
      this.#parts.set(name, part);
      for (const value of values) {
        part.histogram.record(value);
        part.sum += value;
        part.max = Math.max(part.max, value);
      }
    }
  }

  figures(): Record<string, Part> {
    return Object.fromEntries(
      [...this.#parts].map(([name, { histogram, sum, max }]): [string, Part] => [
        name,
        {
          unit: this.#known[name]?.unit ?? "Count",
          count: histogram.count,
          p50: histogram.quantile(0.5),
          p99: histogram.tailQuantile(0.99),
          mean: histogram.count === 0 ? null : sum / histogram.count,
          max: histogram.count === 0 ? null : max,
          histogram: histogram.encode(),
        },
      ]),
    );
  }
}
