// What was judged of each with each other: the row's calls beside the column's.
import type { GroupModel, PairModel } from "../../src/report/model/types.ts";
import { type Child, h, newId } from "../dom.ts";
import { implementationOf, measured, type Page } from "../page.ts";
import { named } from "../swatch.ts";

const signs = { Faster: "faster", Slower: "slower", Same: "same", Inconclusive: "?" } as const;

export function matrix(page: Page, group: GroupModel): Child {
  const cells = measured(page, group);
  const pairs = group.pairs.filter(({ of }) => of === "Call");
  const judged = cells.filter((cell) => pairs.some(({ slower, faster }) => [slower, faster].includes(page.run.cells.indexOf(cell))));
  if (judged.length < 2) return null;
  const places = judged.map((cell) => page.run.cells.indexOf(cell));
  const id = newId();
  return h(
    "figure",
    { class: "chart" },
    h(
      "figcaption",
      {},
      h("h3", { id }, `Verdicts, ${group.placement}`),
      h("p", { class: "about" }, "The row's calls compared with the column's. ? is Inconclusive: this run could not tell them apart."),
    ),
    h(
      "div",
      { class: "scroll", tabindex: 0, role: "region", "aria-labelledby": id },
      h(
        "table",
        { class: "matrix" },
        h(
          "thead",
          {},
          h(
            "tr",
            {},
            h("td", {}),
            judged.map((cell) => h("th", { scope: "col" }, implementationOf(page, cell).name)),
          ),
        ),
        h(
          "tbody",
          {},
          judged.map((cell, row) =>
            h(
              "tr",
              {},
              h("th", { scope: "row" }, named(implementationOf(page, cell))),
              places.map((column) => verdictCell(pairs, places[row] ?? -1, column)),
            ),
          ),
        ),
      ),
    ),
  );
}

function verdictCell(pairs: readonly PairModel[], row: number, column: number): HTMLElement {
  if (row === column) return h("td", { class: "self" }, h("span", { class: "hidden" }, "itself"));
  const pair = pairs.find(({ slower, faster }) => (slower === row && faster === column) || (slower === column && faster === row));
  if (pair === undefined) return h("td", { class: "none" }, "-");
  const turned = { Slower: "Faster", Faster: "Slower", Same: "Same", Inconclusive: "Inconclusive" } as const;
  const verdict = pair.slower === row ? pair.verdict : turned[pair.verdict];
  const factor = pair.slower === row ? pair.ratio : 1 / pair.ratio;
  return h("td", { class: verdict.toLowerCase() }, h("strong", {}, signs[verdict]), h("small", {}, `${factor.toFixed(2)}x`));
}
