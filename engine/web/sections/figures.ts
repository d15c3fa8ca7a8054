// Every cell of the run in one table.
import { dataTable } from "../charts/figure.ts";
import { h } from "../dom.ts";
import { cellAt, implementationOf, type Page, section } from "../page.ts";
import { rateRange, time, timeRange } from "../words.ts";

export function figures(page: Page): HTMLElement | null {
  const rows = page.run.subjects.flatMap(({ title, groups }) =>
    groups.flatMap((group) =>
      group.cells.map((place) => {
        const cell = cellAt(page, place);
        const { verdict, grounds, openLoop } = cell;
        // of an open loop the response, from the scheduled start
        const [p50, p99, rate] =
          openLoop === null
            ? [cell.p50Ns[0], cell.p99Ns[0], cell.callsPerSecond[0]]
            : [openLoop.responseP50Ns, openLoop.tailUsable ? openLoop.responseP99Ns : null, openLoop.achieved];
        return [
          implementationOf(page, cell).name,
          `${title}, ${group.placement}`,
          cell.state === "Failed" ? `failed: ${cell.errors.join(", ")}` : timeRange(cell.perCallNs, grounds),
          verdict === null ? "" : verdict.word === "Best" && verdict.unsure ? "Inconclusive" : verdict.word,
          time(p50, openLoop === null ? grounds : undefined),
          time(p99, openLoop === null ? grounds : undefined),
          rateRange([rate, null, null], "calls/s", openLoop === null ? grounds : undefined),
          time(cell.cpuUs[0] === null ? null : cell.cpuUs[0] * 1000, grounds),
        ];
      }),
    ),
  );
  if (rows.length === 0) return null;
  const table = { head: ["", "calls", "a call (launches)", "verdict", "p50", "p99", "rate", "CPU a call"], rows };
  return section(
    "figures",
    "All figures",
    null,
    h("details", { class: "figures" }, h("summary", {}, `${rows.length} cells`), dataTable(table, "All figures")),
  );
}
