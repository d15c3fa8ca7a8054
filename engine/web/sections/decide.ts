// Decide: what is needed, and which of the measured cells meet it. What was not measured is a gap, and meets nothing.
import type { CellModel, GroupModel, SubjectModel } from "../../src/report/model/types.ts";
import { type Child, h, newId } from "../dom.ts";
import { cellAt, implementationOf, type Page, section } from "../page.ts";
import { named } from "../swatch.ts";
import { bytesPerSecond, countOf, rateRange, size, time } from "../words.ts";

interface Wanted {
  readonly runtime: string;
  readonly users: number | null;
  readonly p99Ns: number | null;
  readonly bytes: number | null;
  readonly rate: number | null;
  readonly cpuUs: number | null;
}

type Met = "yes" | "no" | "gap";

interface Candidate {
  readonly subject: SubjectModel;
  readonly group: GroupModel;
  readonly cell: CellModel;
}

const shownAtMost = 60;

export function decide(page: Page): HTMLElement | null {
  const candidates = page.run.subjects
    .filter(({ load }) => load === "Closed")
    .flatMap((subject) =>
      subject.groups.slice(0, 1).flatMap((group) => group.cells.map((place) => ({ subject, group, cell: cellAt(page, place) }))),
    )
    .filter(({ cell }) => !cell.isFloor);
  if (candidates.length === 0) return null;
  const runtimes = [...new Set(candidates.map(({ cell }) => implementationOf(page, cell).runtime))];
  const users = [...new Set(candidates.map(({ subject }) => subject.concurrency))].sort((a, b) => a - b);
  const sizes = [...new Set(candidates.flatMap(({ subject }) => subject.payloadBytes ?? []))].sort((a, b) => a - b);
  const runtime = choice("Runtime", ["any", ...runtimes]);
  const concurrency = choice("Users at once", ["any", ...users.map(String)]);
  const bytes = choice("Payload of at least", ["any", ...sizes.map(size)], ["", ...sizes.map(String)]);
  const p99 = number("p99 at most", "ms");
  const rate = number("Calls a second, at least", "calls/s");
  const cpu = number("CPU a call, at most", "us");
  const output = h("div", { class: "found", "aria-live": "polite" });
  const read = (input: HTMLInputElement) => (input.value === "" || !Number.isFinite(input.valueAsNumber) ? null : input.valueAsNumber);
  const update = () => {
    const milliseconds = read(p99.input);
    const chosen = (select: HTMLSelectElement) => (select.value === "" ? null : Number(select.value));
    const wanted: Wanted = {
      runtime: runtime.select.value,
      users: chosen(concurrency.select),
      bytes: chosen(bytes.select),
      p99Ns: milliseconds === null ? null : milliseconds * 1e6,
      rate: read(rate.input),
      cpuUs: read(cpu.input),
    };
    output.replaceChildren(...found(page, candidates, wanted));
  };
  const form = h(
    "form",
    { class: "wanted" },
    runtime.field,
    concurrency.field,
    sizes.length === 0 ? null : bytes.field,
    p99.field,
    rate.field,
    cpu.field,
  );
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  update();
  return section(
    "decide",
    "Decide",
    "Enter what you need to see which of the measured cells meet it. A cell whose figure is unknown does not.",
    form,
    output,
  );
}

function choice(label: string, texts: readonly string[], values: readonly string[] = ["", ...texts.slice(1)]) {
  const id = newId();
  const select = h(
    "select",
    { id },
    texts.map((text, index) => h("option", { value: values[index] }, text)),
  );
  return { select, field: h("div", { class: "field" }, h("label", { for: id }, label), select) };
}

function number(label: string, unit: string) {
  const id = newId();
  const input = h("input", { id, type: "number", min: 0, step: "any", inputmode: "decimal" });
  return { input, field: h("div", { class: "field" }, h("label", { for: id }, `${label} (${unit})`), input) };
}

function found(page: Page, candidates: readonly Candidate[], wanted: Wanted): Node[] {
  const fits = ({ subject, cell }: Candidate) =>
    (wanted.runtime === "" || implementationOf(page, cell).runtime === wanted.runtime) &&
    (wanted.users === null || subject.concurrency === wanted.users) &&
    (wanted.bytes === null || (subject.payloadBytes ?? 0) >= wanted.bytes);
  const judged = candidates.filter(fits).map((candidate) => ({ candidate, checks: checksOf(candidate.cell, wanted) }));
  const all = (met: Met) =>
    judged.filter(({ checks }) => (met === "yes" ? checks.every((check) => check === "yes") : checks.includes(met)));
  const [meeting, gaps] = [all("yes"), all("gap")];
  const few = meeting.slice(0, shownAtMost);
  return [
    h(
      "p",
      { class: "count" },
      `${meeting.length} of ${countOf(judged.length, "measured cell")} ${meeting.length === 1 ? "meets" : "meet"} it${gaps.length === 0 ? "" : `; ${gaps.length} ${gaps.length === 1 ? "has" : "have"} an unknown figure`}.`,
    ),
    few.length === 0
      ? h("p", { class: "empty" }, judged.length === 0 ? "This run measured nothing like that." : "No measured cell meets all of this.")
      : h(
          "div",
          { class: "scroll", tabindex: 0, role: "region", "aria-label": "Cells that meet it" },
          h(
            "table",
            { class: "data" },
            h(
              "thead",
              {},
              h(
                "tr",
                {},
                ["implementation", "calls", "a call", "p99", "rate", "CPU a call"].map((name) => h("th", { scope: "col" }, name)),
              ),
            ),
            h(
              "tbody",
              {},
              few.map(({ candidate }) => row(page, candidate)),
            ),
          ),
        ),
    ...(meeting.length > few.length
      ? [h("p", { class: "about" }, `${meeting.length - few.length} more are in the table of all figures.`)]
      : []),
  ];
}

/** At most, or at least; of what is wanted alone. */
function checksOf(cell: CellModel, { p99Ns, rate, cpuUs }: Wanted): Met[] {
  if (cell.state === "Failed") return ["no"];
  const check = (value: number | null, limit: number | null, holds: (value: number, limit: number) => boolean): Met[] =>
    limit === null ? [] : value === null ? ["gap"] : holds(value, limit) ? ["yes"] : ["no"];
  return [
    ...check(cell.p99Ns[0], p99Ns, (value, limit) => value <= limit),
    ...check(cell.callsPerSecond[0], rate, (value, limit) => value >= limit),
    ...check(cell.cpuUs[0], cpuUs, (value, limit) => value <= limit),
  ];
}

function row(page: Page, { subject, group, cell }: Candidate): HTMLElement {
  const bytes: Child =
    cell.bytesPerSecond[0] === null ? null : h("small", {}, ` ${bytesPerSecond([cell.bytesPerSecond[0], null, null], cell.grounds)}`);
  return h(
    "tr",
    {},
    h("th", { scope: "row" }, named(implementationOf(page, cell))),
    h("td", { class: "text" }, `${subject.title}, ${group.placement}`),
    h("td", {}, cell.said),
    h("td", {}, time(cell.p99Ns[0], cell.grounds)),
    h("td", {}, rateRange([cell.callsPerSecond[0], null, null], "calls/s", cell.grounds), bytes),
    h("td", {}, time(cell.cpuUs[0] === null ? null : cell.cpuUs[0] * 1000, cell.grounds)),
  );
}
