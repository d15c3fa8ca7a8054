// Real releases side by side: whether an older one is told apart from today's, and whether the same release in another place is called the same.
// Options: older (package=version, with commas), launches, seconds (a run at most; 0: as long as its launches take), placement, confirm (runs of each), data (a folder that is kept), log; full for the full form.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sayHowIdle } from "./kit/idle.mjs";
import { RunLog } from "./kit/run-log.mjs";
import { settle } from "./kit/verdict.mjs";
import { benchFolder, options, say } from "./support.mjs";

const bench = "versions";
const full = process.argv.includes("full");
const asked = options({
  full: false,
  older: "@grpc/grpc-js=1.10.0,zeromq=6.4.2",
  launches: full ? 20 : 5,
  seconds: 0,
  placement: "OneCore",
  confirm: full ? 3 : 1,
  data: "",
  log: "",
});
const threshold = 0.03;
const frameworks = { "@grpc/grpc-js": "gRPC", zeromq: "ZeroMQ" };
const log = new RunLog(asked.log);

await sayHowIdle(bench);
const data = asked.data === "" ? mkdtempSync(path.join(tmpdir(), "rpcbench-versions-")) : path.resolve(asked.data);
// the engine looks there as it is loaded
process.env.RPCBENCH_DATA = data;
const { cellNamed, ensureRuntime, judge, logRatios, mean, measure, todays } = await import("../engine/dist-bench/api.mjs");
try {
  for (const wanted of asked.older.split(",")) await beside(wanted);
} finally {
  if (asked.data === "") rmSync(data, { recursive: true, force: true });
}

/** The older release and today's own version, each installed in a place of its own, in the same rotations as today's. */
async function beside(wanted) {
  const [, name, version] = /^(.+)=(.+)$/.exec(wanted) ?? [];
  const framework = frameworks[name];
  if (framework === undefined) throw new Error(`'${wanted}' is none of ${Object.keys(frameworks).join(", ")} with a version.`);
  const { launches, seconds, placement } = asked;
  const runs = [];
  for (let seed = 0; seed < asked.confirm; seed++) {
    runs.push(await log.once({ bench, name, version, launches, seconds, placement, seed }, once));
  }
  for (const [kind, expected] of [
    ["older", null],
    ["same", "Same"],
  ]) {
    const found = runs.map((run) => run[kind].verdict);
    const wrong = expected === null ? 0 : runs.filter((run) => run.fit && ["Faster", "Slower"].includes(run[kind].verdict)).length;
    const isHeld = runs.every((run) => run.fit && (expected === null ? ["Faster", "Slower"] : [expected]).includes(run[kind].verdict));
    say({
      ...{ bench, framework, kind, version: runs[0][kind].version, today: runs[0].today, placement, runs: runs.length, verdicts: found },
      ratio: Math.exp(mean(runs.map((run) => run[kind].logRatio)) ?? 0),
      unfit: runs.filter(({ fit }) => !fit).length,
      // an older release may well cost the same: that is no miss
      verdict: settle(isHeld ? "Held" : wrong > 0 ? "Missed" : "Inconclusive"),
    });
  }
}

async function once({ name, version, launches, seconds, placement, seed }) {
  const today = JSON.parse(readFileSync(path.join(benchFolder, "..", "node_modules", name, "package.json"), "utf8")).version;
  await ensureRuntime(`older-${version}`, [`${name}=${version}`]);
  await ensureRuntime(`same-${today}`, [`${name}=${today}`]);
  const run = await measure({
    ...{ version: 1, frameworks: [frameworks[name]], runtimes: ["Node"], scenarios: ["SimpleCall"], arguments: ["Int"] },
    ...{
      placements: [placement],
      launches,
      ...(seconds > 0 ? { maxTimeSeconds: seconds } : {}),
      seed,
      against: [`older-${version}`, `same-${today}`],
    },
  });
  const of = (runtimeName) => {
    const logs = logRatios(run, runtimeName, todays);
    return {
      version: cellNamed(run, runtimeName)?.frameworkVersion ?? null,
      verdict: judge([logs], threshold, 1 - run.plan.confidence)[0],
      logRatio: mean(logs) ?? 0,
    };
  };
  return {
    today,
    older: of(`older-${version}`),
    same: of(`same-${today}`),
    fit: run.groups.every(({ fit }) => fit === true),
    launches: run.groups[0].launches,
  };
}
