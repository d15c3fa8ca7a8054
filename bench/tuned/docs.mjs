// The figures in the tables of docs/variants.md: a section for each framework and runtime, a row for each option, a column for each API.
import { within } from "../minimal/ratio.mjs";
import { scenarios } from "./scenarios.mjs";

const figure = (value) => (value < 0.1 ? value.toFixed(4) : value.toFixed(2));
const cells = (row) =>
  row
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());

/** An interval within it would have shown an effect worth setting an option for. */
const narrow = [0.9, 1.1];

/** What is known of one option: `64 KB 0.0019 (0.0018..0.0021), 1 MB 0.07 (0.06..0.08)`. */
function inWords(lines) {
  const effects = lines
    .filter(({ effect }) => effect)
    .map(({ scenario, ratio, low, high }) => `${scenarios[scenario].title} ${figure(ratio)} (${figure(low)}..${figure(high)})`);
  if (effects.length > 0) return effects.join(", ");
  return lines.every((line) => within(line, ...narrow)) ? "none" : "not told apart";
}

/** `markdown` with the figures that `lines` have; every other cell is left as it is. */
export function withEffects(markdown, lines) {
  let section = "";
  let header = [];
  const filled = markdown.split("\n").map((row) => {
    if (row.startsWith("## ")) section = row.slice(3);
    if (!row.startsWith("|")) return row;
    const own = cells(row);
    if (own[0] === "option") header = own;
    const option = /^`(.+)`$/.exec(own[0])?.[1] ?? own[0];
    const known = header.map((api) =>
      lines.filter((line) => section === `${line.framework} on ${line.runtime}` && line.api === api && line.option === option),
    );
    if (known.every((each) => each.length === 0)) return row;
    return `| ${own.map((cell, at) => (known[at].length === 0 ? cell : inWords(known[at]))).join(" | ")} |`;
  });
  return filled.join("\n");
}
