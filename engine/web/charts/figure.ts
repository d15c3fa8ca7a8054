// A chart with its title, what it is in words, and its figures as a table.
import { type Child, h, newId } from "../dom.ts";

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface Framed {
  readonly title: string;
  readonly about?: Child;
  readonly table: Table;
  readonly body: Child;
}

export function framed({ title, about, table, body }: Framed): HTMLElement {
  return h(
    "figure",
    { class: "chart" },
    h("figcaption", {}, h("h3", {}, title), about ? h("p", { class: "about" }, about) : null),
    body,
    h("details", { class: "figures" }, h("summary", {}, "Figures"), dataTable(table, title)),
  );
}

/** Wider than the page on a phone, so it scrolls by itself, by keys as well. */
export function dataTable({ head, rows }: Table, label: string): HTMLElement {
  const id = newId();
  return h(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-labelledby": id },
    h(
      "table",
      { class: "data" },
      h("caption", { id, class: "hidden" }, label),
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          head.map((name) => h("th", { scope: "col" }, name)),
        ),
      ),
      h(
        "tbody",
        {},
        rows.map(([first = "", ...rest]) =>
          h(
            "tr",
            {},
            h("th", { scope: "row" }, first),
            rest.map((text) => h("td", {}, text)),
          ),
        ),
      ),
    ),
  );
}
