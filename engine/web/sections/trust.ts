// Trust: on what it was measured, what the checks found, and how to measure it again.
import { dataTable } from "../charts/figure.ts";
import { type Child, h } from "../dom.ts";
import { csvOf, save, wholeRuns } from "../downloads.ts";
import { type Page, section } from "../page.ts";
import { countOf, percent, when } from "../words.ts";

export function trust(page: Page): HTMLElement {
  const { run, model } = page;
  return section(
    "trust",
    "Can it be trusted",
    `These figures are from one machine on one day. All verdicts of the run hold jointly at ${percent(run.confidence)}; a difference below ${percent(run.threshold)} does not count.`,
    findings(page),
    h("h3", {}, "Measured on"),
    h(
      "dl",
      { class: "facts" },
      run.facts.map(({ name, value }) => h("div", {}, h("dt", {}, name), h("dd", {}, value))),
    ),
    variables(page),
    h("h3", {}, "Run it again"),
    h("p", { class: "about" }, "The same plan in the same order. The figures will differ as much as the machine does."),
    h("pre", { tabindex: 0, "aria-label": "The command" }, h("code", {}, run.command)),
    h("h3", {}, "The data"),
    h(
      "p",
      { class: "buttons" },
      model.runs.map((one, index) =>
        button(`Result of run ${one.runId} (JSON)`, async () => {
          const runs = await wholeRuns();
          save(`${one.runId}.json`, "application/json", `${JSON.stringify(runs[index], null, 2)}\n`);
        }),
      ),
      button("All figures (CSV)", () => save(`${run.runId}.csv`, "text/csv", csvOf(page))),
    ),
    h(
      "p",
      { class: "about" },
      `${run.versions.join(". ")}. Report by RpcBench ${model.engineVersion}, of the run of ${when(run.startedAt)}. This file is self-contained and loads nothing from elsewhere.`,
    ),
  );
}

function button(label: string, act: () => void | Promise<void>): HTMLElement {
  const made = h("button", { type: "button" }, label);
  made.addEventListener("click", () => void act());
  return made;
}

const order = ["Unfit", "Warning", "Info"] as const;
const words = { Unfit: "Not fit", Warning: "Warning", Info: "Note" } as const;

function findings({ run }: Page): Child {
  const sorted = [...run.findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  if (sorted.length === 0) return h("p", { class: "good" }, "The checks found nothing that disturbed this run.");
  const grave = sorted.filter(({ severity }) => severity !== "Info");
  const row = ({ id, severity, seen, remedy, target }: (typeof sorted)[number]) =>
    h(
      "li",
      { class: `finding ${severity.toLowerCase()}` },
      h(
        "p",
        {},
        h("span", { class: `badge ${severity === "Info" ? "plain" : severity === "Unfit" ? "bad" : "unsure"}` }, words[severity]),
        ` ${seen}`,
      ),
      remedy === "" ? null : h("p", { class: "remedy" }, remedy),
      h("p", { class: "about" }, target === undefined ? id : `${id}: ${target}`),
    );
  const notes = sorted.filter(({ severity }) => severity === "Info");
  return [
    h("h3", {}, `What the checks found: ${countOf(sorted.length, "finding")}`),
    h("ul", { class: "findings" }, grave.map(row)),
    notes.length === 0
      ? null
      : h("details", { class: "figures" }, h("summary", {}, countOf(notes.length, "note")), h("ul", { class: "findings" }, notes.map(row))),
  ];
}

const effects = { Recorded: "none known", Warned: "unclear", Unfit: "slows calls" } as const;

function variables({ run }: Page): Child {
  if (run.variables.length === 0) return h("p", { class: "about" }, "No environment variable that is known to affect figures was set.");
  return [
    h("h3", {}, "Environment variables"),
    dataTable(
      {
        head: ["name", "value", "effect on figures"],
        rows: run.variables.map(({ name, value, verdict }) => [name, value, effects[verdict]]),
      },
      "Environment variables",
    ),
  ];
}
