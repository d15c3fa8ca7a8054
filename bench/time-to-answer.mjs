// How long it takes until two servers of a known ratio are told apart, from the start of a run to its verdict, and how often the verdict is wrong.
// Options: runs of each ratio, ratios, subjects, placement, effort, launches, seconds (a run at most), log; full for the full form.
import { median } from "../engine/dist-bench/api.mjs";
import { runOnce, runsHere } from "./discernment/run-once.mjs";
import { sayHowIdle } from "./kit/idle.mjs";
import { placementsOf } from "./kit/machine.mjs";
import { RunLog } from "./kit/run-log.mjs";
import { settle } from "./kit/verdict.mjs";
import { options, say } from "./support.mjs";

const bench = "time-to-answer";
const full = process.argv.includes("full");
const asked = options({
  full: false,
  runs: full ? 100 : 1,
  ratios: full ? "1.05,1.1,1.2,1.5,2,10" : "1.2,2",
  subjects: "zeromq-python",
  placement: "AsDeployed",
  effort: "Quick",
  launches: 5,
  seconds: 90,
  log: "",
});
const log = new RunLog(asked.log);

await sayHowIdle(bench);
const [placement] = await placementsOf(asked.placement, bench, say);
for (const subject of placement === undefined ? [] : asked.subjects.split(",")) {
  if (runsHere(subject)) for (const ratio of asked.ratios.split(",").map(Number)) await answer(subject, ratio);
  else say({ bench, subject, skipped: "no Python has the frameworks' packages: rpcbench setup" });
}

/** The servers are a real one and the same with a wait in each call; its wait is a share of what a call took just before, and the true ratio is near it. */
async function answer(subject, ratio) {
  const { runs, effort, launches, seconds } = asked;
  const all = [];
  for (let seed = 0; seed < runs; seed++)
    all.push(await log.once({ subject, placement, effort, launches, seconds, share: ratio - 1, seed }, runOnce));
  const decided = all.filter((run) => run.slowed[0] !== "Inconclusive");
  // the wait is never shorter than asked for, so Same is wrong, too, from twice the threshold on
  const isWrong = ({ slowed: [verdict], identical: [twin] }) =>
    verdict === "Faster" || (verdict === "Same" && ratio >= 1.06) || twin === "Faster" || twin === "Slower";
  const wrong = all.filter((run) => run.fit && isWrong(run)).length;
  say({
    ...{ bench, subject, placement, effort, ratio, runs },
    measuredRatio: median(all.flatMap((run) => run.slowedRatio ?? [])),
    decided: decided.length / runs,
    secondsUntilDecided: median(decided.map((run) => run.seconds)),
    longestSeconds: Math.max(...all.map((run) => run.seconds)),
    launches: median(all.map((run) => run.launches)),
    unfit: all.filter(({ fit }) => !fit).length,
    wrong,
    verdict: settle(wrong > 0 ? "Missed" : runs < 100 ? "Inconclusive" : "Held"),
  });
}
