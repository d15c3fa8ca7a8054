// Whether verdicts can be relied on: identical servers must not be told apart, and a slower one must be found slower, in both judged placements.
// Options: runs (one core) and deployed (as deployed) of each subject, launches, seconds (a run), contrast (pairs judged by pytest-benchmark), log;
// full for the full form.
import { median } from "../engine/dist-bench/api.mjs";
import { contrast } from "./discernment/contrast.mjs";
import { runOnce, runsHere } from "./discernment/run-once.mjs";
import { sayHowIdle } from "./kit/idle.mjs";
import { placementsOf, python } from "./kit/machine.mjs";
import { RunLog } from "./kit/run-log.mjs";
import { settle } from "./kit/verdict.mjs";
import { options, say } from "./support.mjs";

const bench = "discernment";
const full = process.argv.includes("full");
const asked = options({
  full: false,
  runs: full ? 100 : 2,
  deployed: full ? 40 : 2,
  contrast: full ? 20 : 1,
  subjects: "zeromq-python,grpc-node",
  launches: 20,
  seconds: full ? 58 : 30,
  share: 0.05,
  deployedShare: 0.07,
  log: "",
});
const log = new RunLog(asked.log);
const mostUnfit = 0.05;

await sayHowIdle(bench);
for (const placement of await placementsOf("OneCore,AsDeployed", bench, say)) {
  for (const subject of asked.subjects.split(",")) {
    if (!runsHere(subject)) say({ bench, subject, skipped: "no Python has the frameworks' packages: rpcbench setup" });
    else if (placement === "OneCore") await compare(subject, placement, { runs: asked.runs, share: asked.share, least: 0.95 });
    else await compare(subject, placement, { runs: asked.deployed, share: asked.deployedShare, least: 0.9 });
  }
}
if (asked.contrast > 0 && python !== undefined) say({ bench, part: "pytest-benchmark", ...(await contrast(asked, log)) });

async function compare(subject, placement, { runs, share, least }) {
  if (runs === 0) return;
  const { launches, seconds } = asked;
  const all = [];
  for (let seed = 0; seed < runs; seed++) all.push(await log.once({ subject, placement, launches, seconds, share, seed }, runOnce));
  const shares = (verdicts) => {
    const of = (name) => verdicts.filter((each) => each === name).length / runs;
    return { faster: of("Faster"), slower: of("Slower"), same: of("Same"), inconclusive: of("Inconclusive") };
  };
  const identical = shares(all.flatMap((run) => run.identical));
  // a run that is unfit says nothing, and so has not found it
  const slowed = shares(all.filter(({ fit }) => fit).flatMap((run) => run.slowed));
  const unfit = all.filter(({ fit }) => !fit).length / runs;
  const held = identical.faster + identical.slower === 0 && slowed.slower >= least && unfit <= mostUnfit;
  const about = { bench, subject, placement, runs };
  say({ ...about, part: "identical", ...identical });
  // what the wait really did to the call is measured, too
  const measuredRatio = median(all.map((run) => run.slowedRatio).filter((each) => each !== null));
  say({
    ...about,
    part: `slowed by ${Math.round(share * 100)}%`,
    ...slowed,
    measuredRatio,
    allRuns: shares(all.flatMap((run) => run.slowed)),
  });
  const took = all.map((run) => run.seconds);
  // a miss in twenty is nothing that two runs could show
  const verdict = held ? "Held" : runs < 20 ? "Inconclusive" : "Missed";
  say({
    ...about,
    part: "together",
    unfit,
    findings: tally(all.filter(({ fit }) => !fit).flatMap(({ findings }) => findings)),
    secondsARun: median(took),
    longestSeconds: Math.max(...took),
    launches: median(all.map((run) => run.launches)),
    steal: meanSteal(all),
    verdict: settle(verdict),
  });
}

function tally(findings) {
  const counts = {};
  for (const each of findings) counts[each] = (counts[each] ?? 0) + 1;
  return counts;
}

/** Of all CPU time while the runs were made; null where the system does not tell. */
function meanSteal(runs) {
  const told = runs.filter(({ steal }) => steal !== null);
  return told.length === 0 ? null : told.reduce((sum, { steal }) => sum + steal, 0) / told.length;
}
