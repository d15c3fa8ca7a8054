// Every implementation beside the best, in every subject: the verdicts on one screen.

import type { CellModel, SubjectModel } from "../../src/report/model/types.ts";
import { change } from "../../src/text/share.ts";
import { type Child, h, newId } from "../dom.ts";
import { cellAt, type Page } from "../page.ts";
import { named } from "../swatch.ts";
import { notKnown } from "../words.ts";

export function overview(page: Page): Child {
  const subjects = page.run.subjects.filter(({ load, groups }) => load === "Closed" && groups[0]?.role !== undefined);
  const rows = page.model.implementations
    .map((implementation, index) => ({ implementation, index }))
    .filter(
      ({ implementation, index }) => !implementation.isFloor && subjects.some((subject) => cellOf(page, subject, index) !== undefined),
    );
  if (subjects.length === 0 || rows.length === 0) return null;
  const id = newId();
  const placementOf = ({ groups }: SubjectModel) => groups[0]?.placement ?? "";
  const placements = new Set(subjects.map(placementOf));
  return [
    h("h3", { id }, placements.size === 1 ? `At a glance, ${[...placements][0]}` : "At a glance"),
    h(
      "p",
      { class: "about" },
      "Each column is a comparison of its own: a call of the best, and how much longer the others take. ",
      h("strong", {}, "?"),
      " this run could not tell it from the best.",
    ),
    h(
      "div",
      { class: "scroll", tabindex: 0, role: "region", "aria-labelledby": id },
      h(
        "table",
        { class: "glance" },
        h(
          "thead",
          {},
          h(
            "tr",
            {},
            h("td", {}),
            subjects.map((subject) =>
              h("th", { scope: "col" }, subject.short, placements.size === 1 ? null : h("small", {}, placementOf(subject))),
            ),
          ),
        ),
        h(
          "tbody",
          {},
          rows.map(({ implementation, index }) =>
            h(
              "tr",
              {},
              h("th", { scope: "row" }, named(implementation)),
              subjects.map((subject) => glance(cellOf(page, subject, index))),
            ),
          ),
        ),
      ),
    ),
  ];
}

function cellOf(page: Page, { groups }: SubjectModel, implementation: number): CellModel | undefined {
  return groups[0]?.cells.map((place) => cellAt(page, place)).find((cell) => cell.implementation === implementation);
}

function glance(cell: CellModel | undefined): HTMLElement {
  if (cell === undefined) return h("td", { class: "none" }, notKnown);
  if (cell.state === "Failed") return h("td", { class: "failed" }, "failed");
  const { verdict, said } = cell;
  if (verdict === null) return h("td", {}, said);
  if (verdict.word === "Best" && verdict.unsure) return h("td", { class: "inconclusive" }, h("span", {}, "?"), h("small", {}, said));
  if (verdict.word === "Best") return h("td", { class: "best" }, h("strong", {}, "Best"), h("span", {}, said));
  const behind = verdict.ratio === null ? notKnown : verdict.ratio >= 2 ? `${verdict.ratio.toFixed(2)}x` : change(verdict.ratio);
  const isOpen = verdict.word === "Inconclusive";
  return h("td", { class: verdict.word.toLowerCase() }, h("span", {}, isOpen ? `${behind} ?` : behind), h("small", {}, said));
}
