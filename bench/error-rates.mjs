// How often a run of an effort has a false verdict, by simulation with the engine's own statistics: looks, Holm over all pairs, launches of two kinds.
// Options: runs of each kind of noise, write (docs/method.md, whose table is made anew).
import { readFileSync, writeFileSync } from "node:fs";
import { isWithheld, judge, leastLaunches, looksAtVerdicts, registry, seededRandom } from "../engine/dist-bench/api.mjs";
import { settle } from "./kit/verdict.mjs";
import { options, say } from "./support.mjs";

const bench = "error-rates";
const { runs, write } = options({ runs: 10_000, write: "" });
const threshold = 0.03;
const margin = Math.log1p(threshold);

/** Of a cell's launch, with an sd of 1; `drift` of all cells from launch to launch, in sds of the first. */
const kinds = {
  "normal, sd 1%": { noise: (normal) => normal(), sds: [0.01, 0.01, 0.01] },
  "sd 0.4, 1 and 4%": { noise: (normal) => normal(), sds: [0.004, 0.01, 0.04] },
  "heavy tails (Student's t, 3 degrees of freedom), sd 1%": { noise: heavy, sds: [0.01, 0.01, 0.01] },
  "a machine that gets slower by 2% a launch": { noise: (normal) => normal(), sds: [0.01, 0.01, 0.01], drift: 0.02 },
  "one launch in ten of a second mode, 10% longer": {
    noise: (normal, uniform) => 0.3 * normal() + (uniform() < 0.1 ? 10 : 0),
    sds: [0.01, 0.01, 0.01],
  },
  "one launch in ten of a second mode, 30% longer": {
    noise: (normal, uniform) => 0.3 * normal() + (uniform() < 0.1 ? 26 : 0),
    sds: [0.01, 0.01, 0.01],
  },
  // the truth is of the mean, which the mode is part of
  "the same, of one cell alone": {
    noise: (normal, uniform, cell) => 0.3 * normal() + (cell === 0 ? (uniform() < 0.1 ? 26 : 0) - 2.6 : 0),
    sds: [0.01, 0.01, 0.01],
    modes: true,
  },
};

function heavy(normal) {
  return normal() / Math.sqrt((normal() ** 2 + normal() ** 2 + normal() ** 2) / 3) / Math.sqrt(3);
}

/** At exactly the threshold no claim is right. */
function isFalse(verdict, truth) {
  if (verdict === "Slower") return truth <= margin + 1e-12;
  if (verdict === "Faster") return truth >= -margin - 1e-12;
  return verdict === "Same" && Math.abs(truth) >= margin - 1e-12;
}

/** Three cells, the first of which takes `truth` longer (of logs) than the others. */
function simulate({ noise, sds, drift = 0 }, { launches, confidence }, truth) {
  const looks = looksAtVerdicts(launches, 1 - confidence);
  const random = seededRandom(1);
  const uniform = () => random.uniform();
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  const truths = [truth, truth, 0];
  let [wrong, made, conclusive] = [0, 0, 0];
  for (let run = 0; run < runs; run++) {
    const logs = [[], [], []];
    for (const look of looks) {
      for (const [cell, values] of logs.entries())
        while (values.length < look.launches)
          values.push((cell === 0 ? truth : 0) + drift * values.length + sds[cell] * noise(normal, uniform, cell));
      const pairs = [
        [0, 1],
        [0, 2],
        [1, 2],
      ].map(([a, b]) => logs[a].map((log, launch) => log - logs[b][launch]));
      const verdicts = judge(pairs, threshold, look.alpha).map((verdict, at) =>
        isWithheld(pairs[at], threshold) ? "Inconclusive" : verdict,
      );
      const decided = !verdicts.includes("Inconclusive");
      if (!decided && look !== looks.at(-1)) continue;
      if (verdicts.some((verdict, at) => isFalse(verdict, truths[at]))) wrong += 1;
      if (decided) conclusive += 1;
      made += look.launches;
      break;
    }
  }
  return { wrong: wrong / runs, launches: made / runs, conclusive: conclusive / runs };
}

const percent = (share) => `${(100 * share).toFixed(share < 0.1 ? 1 : 0)}%`;
const efforts = registry.efforts.filter(({ precision, launches }) => precision === null && launches >= leastLaunches);
const rows = [];
for (const [kind, of] of Object.entries(kinds)) {
  const row = [kind];
  for (const effort of efforts) {
    const edge = simulate(of, effort, margin);
    const large = simulate(of, effort, Math.log(1.2));
    const claimed = 1 - effort.confidence;
    const isClaimed = !kind.includes("mode") && of.modes !== true;
    const scatter = 3 * Math.sqrt((claimed * effort.confidence) / runs);
    const verdict = isClaimed ? settle(edge.wrong <= claimed + scatter && large.wrong <= claimed + scatter ? "Held" : "Missed") : undefined;
    say({ bench, kind, effort: effort.name, atThreshold: edge, slowerBy20: large, ...(verdict === undefined ? {} : { verdict }) });
    row.push(percent(edge.wrong), percent(large.wrong), percent(large.conclusive), large.launches.toFixed(1));
  }
  rows.push(row);
}

if (write !== "") {
  const heads = efforts.flatMap(({ name }) => [
    `${name}: false, at the threshold`,
    "false, at 20%",
    "all decided, at 20%",
    "launches, at 20%",
  ]);
  const table = [["between launches", ...heads], ["---", ...heads.map(() => "---:")], ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  const [begin, end] = ["<!-- error-rates: made by bench/error-rates.mjs -->", "<!-- /error-rates -->"];
  const text = readFileSync(write, "utf8");
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`${write} has no place for the table: ${begin} ... ${end}`);
  writeFileSync(write, `${before}${begin}\n${table.join("\n")}\n${end}${after}`);
}
