// Two runs beside each other: what changed, and by how much, without a verdict. A run and its baseline: with one for each cell.

import { formatShare } from "../../src/plan/units.ts";
import { dataTable } from "../charts/figure.ts";
import { ratioAxis } from "../charts/scales.ts";
import { strips } from "../charts/strips.ts";
import { h, s } from "../dom.ts";
import { type Page, section } from "../page.ts";
import { classOf, marker, named } from "../swatch.ts";
import { countOf, ratio, ratioTick, timeRange, when } from "../words.ts";

const shownAtMost = 40;
const wordClass = { Slower: "slower", Held: "faster", Inconclusive: "inconclusive" } as const;

export function change({ model }: Page): HTMLElement | null {
  const [before, after] = model.runs;
  if (model.change === null || before === undefined || after === undefined) return null;
  const { baseline, facts, cells, onlyBefore, onlyAfter } = model.change;
  const shown = cells.slice(0, shownAtMost);
  const unmatched = onlyBefore.length + onlyAfter.length;
  return section(
    "change",
    baseline === null ? "Two runs" : `Against the baseline ${baseline.name}`,
    baseline !== null
      ? `Run ${after.runId} (${when(after.startedAt)}), compared with run ${before.runId} (${when(before.startedAt)}). Held: the increase is clearly below ${formatShare(baseline.limit)}. Slower: clearly above it. Inconclusive: this run cannot tell; the reason is given below.`
      : `Run ${before.runId} (${when(before.startedAt)}) and run ${after.runId} (${when(after.startedAt)}). They were not measured in alternation, so the differences include whatever the machine did differently, and every verdict is Inconclusive. For verdicts, measure both in one run.`,
    facts.length === 0
      ? h("p", {}, "Machine, versions and plan are the same.")
      : dataTable(
          { head: ["What changed", "before", "after"], rows: facts.map((fact) => [fact.name, fact.before, fact.after]) },
          "What changed",
        ),
    cells.length === 0
      ? h("p", { class: "empty" }, "The two runs have no cell in common.")
      : h(
          "figure",
          { class: "chart change" },
          h(
            "figcaption",
            {},
            h("h3", {}, "Time a call, after over before"),
            h(
              "p",
              { class: "about" },
              baseline === null
                ? "Filled marks: the launches of the two runs do not overlap. These come first. The line spans all launches of both runs."
                : "The slowest come first. The line is the interval of the verdict or, without one, spans all launches of both runs.",
            ),
          ),
          strips({
            label: "Time a call, after over before",
            of: "cell",
            figure: "after over before",
            rowHeight: 34,
            axis: (range) => ratioAxis([0.9, 1.1, ...shown.flatMap((cell) => [cell.ratio, ...ends(cell)])], range),
            tick: ratioTick,
            behind: ({ at }, height) => [s("line", { class: "equal", x1: at(1), x2: at(1), y1: 0, y2: height })],
            rows: shown.map((cell) => {
              const implementation = model.implementations[cell.implementation] as Page["model"]["implementations"][number];
              return {
                head: h("span", { class: "pair" }, named(implementation), h("small", {}, cell.title)),
                said: h(
                  "div",
                  { class: "verdict" },
                  h("span", { class: "number" }, ratio(cell.ratio, cell.interval?.[0] ?? null, cell.interval?.[1] ?? null)),
                  " ",
                  h("strong", { class: `word ${wordClass[cell.verdict]}` }, cell.verdict),
                  h("small", {}, ` ${timeRange(cell.before)}, then ${timeRange(cell.after)}`),
                  cell.reason === "" ? null : h("small", {}, ` ${cell.reason}`),
                ),
                draw: ({ at }, middle) => {
                  const [low, high] = ends(cell);
                  return [
                    ...(low === undefined || high === undefined
                      ? []
                      : [s("line", { class: `interval ${classOf(implementation)}`, x1: at(low), x2: at(high), y1: middle, y2: middle })]),
                    marker(implementation, at(cell.ratio), middle, { hollow: !cell.apart }),
                  ];
                },
              };
            }),
          }),
        ),
    cells.length > shown.length
      ? h("p", { class: "about" }, `${countOf(cells.length - shown.length, "cell")} with smaller changes not shown.`)
      : null,
    unmatched === 0
      ? null
      : h("p", { class: "about" }, `${countOf(unmatched, "cell")} ${unmatched === 1 ? "is" : "are"} in only one of the two runs.`),
  );
}

type ChangedCell = NonNullable<Page["model"]["change"]>["cells"][number];

/** The interval of the verdict, or the least and the most that the launches' ranges allow. */
function ends({ interval, before: [, beforeLow, beforeHigh], after: [, low, high] }: ChangedCell): number[] {
  if (interval !== null) return [...interval];
  return beforeLow === null || beforeHigh === null || low === null || high === null ? [] : [low / beforeHigh, high / beforeLow];
}
