// Whether verdicts can be relied on: identical servers must not be told apart, and a server that is slower by 5% must be found slower.
// Options: runs (60 s each at most), launches, seconds (a run), share, free (runs in the free placement), contrast (pairs judged by
// pytest-benchmark), log (a file that gets a line a run; runs that stand there already are not made again), full for the full form.
import { median } from "../engine/dist-bench/api.mjs";
import { contrast } from "./discernment/contrast.mjs";
import { RunLog } from "./discernment/run-log.mjs";
import { python, runOnce } from "./discernment/run-once.mjs";
import { options, say } from "./support.mjs";

const full = process.argv.includes("full");
const defaults = {
  full: false,
  runs: full ? 100 : 4,
  free: full ? 20 : 2,
  contrast: full ? 20 : 2,
  launches: full ? 20 : 10,
  seconds: full ? 58 : 30,
  share: 0.05,
  log: "",
};
const asked = options(defaults);
const log = new RunLog(asked.log);
if (python === undefined) {
  say({ bench: "discernment", skipped: "no Python has the frameworks' packages: rpcbench setup" });
  process.exit(0);
}

await compare("OneCore", asked.runs);
await compare("Free", asked.free);
if (asked.contrast > 0) say({ bench: "discernment", part: "pytest-benchmark", ...(await contrast(asked, log)) });

async function compare(placement, runs) {
  if (runs === 0) return;
  const all = [];
  for (let run = 0; run < runs; run++) {
    const { launches, seconds, share } = asked;
    all.push(await log.once({ placement, launches, seconds, share, seed: run }, runOnce));
  }
  const fit = all.filter((run) => run.fit);
  const line = (kind, results) => {
    const verdicts = results.flatMap((run) => run[kind]);
    const share = (...names) => verdicts.filter((each) => names.includes(each)).length / Math.max(verdicts.length, 1);
    return {
      comparisons: verdicts.length,
      faster: share("Faster"),
      slower: share("Slower"),
      same: share("Same"),
      inconclusive: share("Inconclusive"),
    };
  };
  // a twin that is told apart makes its run unfit, so identical servers are counted over all runs
  const wrong = line("identical", all);
  const found = line("slowed", fit);
  const promised = placement === "OneCore";
  const verdict = fit.length === 0 ? "Inconclusive" : wrong.faster + wrong.slower <= 0.01 && found.slower >= 0.95 ? "Held" : "Missed";
  const about = { bench: "discernment", placement, runs, unfit: (runs - fit.length) / runs, steal: meanSteal(all) };
  say({ ...about, part: "identical", ...wrong });
  // what the wait really did to the call: the servers wait for `share`, and how much of it the client sees is measured
  const ratio = median(all.map((run) => run.slowedRatio).filter((each) => each !== null));
  say({ ...about, part: `slowed by ${asked.share * 100}% of the p50`, ...found, measuredRatio: ratio, allRuns: line("slowed", all) });
  const seconds = all.map((run) => run.seconds).sort((a, b) => a - b);
  const promise = promised ? { verdict } : { promised: "nothing" };
  say({
    ...about,
    part: "together",
    secondsARun: seconds[seconds.length >> 1],
    longestSeconds: seconds.at(-1),
    launchesAsked: asked.launches,
    launches: median(all.map((run) => run.launches)),
    ...promise,
  });
  if (promised && verdict === "Missed") process.exitCode = 1;
}

/** Of all CPU time while the runs were made; null where the system does not tell. */
function meanSteal(runs) {
  const told = runs.filter(({ steal }) => steal !== null);
  return told.length === 0 ? null : told.reduce((sum, { steal }) => sum + steal, 0) / told.length;
}
