// The page: everything is drawn from the model that stands in it.
import type { ReportModel } from "../src/report/model/types.ts";
import { h } from "./dom.ts";
import type { Page } from "./page.ts";
import { answers } from "./sections/answers.ts";
import { change } from "./sections/change.ts";
import { cost } from "./sections/cost.ts";
import { decide } from "./sections/decide.ts";
import { faster } from "./sections/faster.ts";
import { figures } from "./sections/figures.ts";
import { latency } from "./sections/latency.ts";
import { load } from "./sections/load.ts";
import { connecting, streaming } from "./sections/parts.ts";
import { payload } from "./sections/payload.ts";
import { trust } from "./sections/trust.ts";
import { countOf, when } from "./words.ts";

const model: ReportModel = JSON.parse(document.getElementById("model")?.textContent ?? "");
const run = model.runs.at(-1);
if (run !== undefined) {
  const page: Page = { model, run };
  const made = [answers, change, faster, latency, streaming, load, payload, connecting, cost, decide, trust, figures].flatMap(
    (make) => make(page) ?? [],
  );
  document.getElementById("top")?.replaceWith(top(page, made));
  document.getElementById("page")?.replaceChildren(...made);
}

function top(
  { run: { runId, startedAt, effort, state, fit, cells, subjects, facts, tags } }: Page,
  sections: readonly HTMLElement[],
): HTMLElement {
  const badges = [
    ...(fit ? [] : [h("span", { class: "badge bad" }, "Unfit: do not rely on this run")]),
    ...(state === "Completed" ? [] : [h("span", { class: "badge unsure" }, state === "Partial" ? "Stopped early" : "Failed")]),
    ...tags.map((tag) => h("span", { class: "badge plain" }, tag)),
  ];
  const processor = facts.find(({ name }) => name === "Processor")?.value ?? "";
  return h(
    "header",
    { id: "top" },
    h(
      "div",
      { class: "inner" },
      h("h1", {}, document.title),
      h(
        "p",
        { class: "meta" },
        `${when(startedAt)} · ${processor} · ${effort.toLowerCase()} effort · ${countOf(cells.length, "cell")} in ${countOf(subjects.length, "subject")} · run ${runId}`,
      ),
      badges.length === 0 ? null : h("p", { class: "badges" }, badges),
    ),
    h(
      "nav",
      { "aria-label": "Sections" },
      h(
        "ul",
        {},
        sections.map((one) => h("li", {}, h("a", { href: `#${one.id}` }, one.querySelector("h2")?.textContent ?? ""))),
      ),
    ),
  );
}
