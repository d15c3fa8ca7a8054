// The findings about Connect's connections: how many there were, and why there were not more.

import type { Finding } from "../checks/index.ts";
import { scenarioOf } from "../scenarios/index.ts";
import { countOf } from "../text/count.ts";
import { percent } from "../text/share.ts";
import type { ConnectBudget } from "./connect-budget.ts";
import type { GroupOutcome } from "./outcome.ts";

export function connectFindings(budget: ConnectBudget, outcomes: readonly GroupOutcome[]): Finding[] {
  const { shortened, opened, most, ports, holdMs } = budget;
  if (shortened.length === 0) return [];
  const without = outcomes
    .filter(({ group }) => scenarioOf(group.call).connectsAnew)
    .flatMap(({ records }) => records.filter((record) => !record.measured && !record.failed && !record.stopped));
  const seen = `${countOf(opened, "connection")} ${opened === 1 ? "was" : "were"} opened. A closed one may hold its port for ${holdMs / 1000} s, and no more than ${countOf(most, "port")} (${percent(most / ports)} of the ${ports} there are) may be held at a time, so passes were cut short in ${shortened.map((title) => `'${title}'`).join(", ")}`;
  if (without.length === 0) {
    return [
      {
        id: "ConnectsBounded",
        severity: "Info",
        seen: `${seen}.`,
        remedy: "Nothing needs to be done. With fewer frameworks, users or launches each cell gets more connections.",
      },
    ];
  }
  return [
    {
      id: "ConnectsBounded",
      severity: "Warning",
      seen: `${seen}, and no connection was left for ${countOf(without.length, "cell")}.`,
      remedy: "Measure Connect with fewer users or frameworks, or wait until the ports are free again.",
    },
  ];
}
