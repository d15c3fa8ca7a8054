// The answers: a sentence a question, made of verdicts, and what was not asked or could not be measured.
import type { Answer } from "../../src/exporters/answers.ts";
import { h } from "../dom.ts";
import { type Page, section } from "../page.ts";

const badges = {
  Decided: ["decided", "Decided"],
  Same: ["same", "About the same"],
  Inconclusive: ["unsure", "Inconclusive"],
  NotJudged: ["plain", "Not judged"],
  Described: ["plain", "Measured"],
} as const;

export function answers({ run }: Page): HTMLElement {
  return section(
    "answers",
    "The answers",
    null,
    h("div", { class: "cards" }, run.answers.map(card), run.unasked.map(unasked)),
    run.answers.length === 0 ? h("p", { class: "empty" }, "This run has no figures that answer a question.") : null,
    run.notes.length === 0
      ? null
      : h(
          "ul",
          { class: "notes" },
          run.notes.map((note) => h("li", {}, note)),
        ),
    run.notMeasured.length === 0
      ? null
      : h(
          "details",
          { class: "figures" },
          h("summary", {}, `Not measured (${run.notMeasured.length})`),
          h(
            "ul",
            { class: "notes" },
            run.notMeasured.map((line) => h("li", {}, line)),
          ),
        ),
  );
}

function card({ question, where, sentence, standing }: Answer): HTMLElement {
  const [kind, word] = badges[standing];
  return h(
    "article",
    { class: `card ${kind}` },
    h("h3", {}, question, " ", h("span", { class: `badge ${kind}` }, word)),
    where === "" ? null : h("p", { class: "where" }, where),
    h("p", {}, `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`),
  );
}

const unasked = (question: string): HTMLElement =>
  h(
    "article",
    { class: "card none" },
    h("h3", {}, question, " ", h("span", { class: "badge plain" }, "Not measured")),
    h("p", {}, "This run did not measure it."),
  );
