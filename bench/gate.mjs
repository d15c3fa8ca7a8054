// Whether a gate cries wolf or sleeps: runs of an unchanged framework at different loads of the machine, and of the same that is slower by a known share.
// Options: runs, limit, shares (by which servers are slowed), launches, seconds (a run at most; 0: as long as its launches take), gap (seconds between runs), loads (shares of a core that something else takes, in turn),
// replays, log; full for the full form, which takes hours: with log=FILE it goes on where it was.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { sayHowIdle } from "./kit/idle.mjs";
import { RunLog } from "./kit/run-log.mjs";
import { settle } from "./kit/verdict.mjs";
import { options, say } from "./support.mjs";

const bench = "gate";
const full = process.argv.includes("full");
const asked = options({
  full: false,
  runs: full ? 40 : 2,
  limit: 0.03,
  shares: "0.04,0.05,0.1",
  launches: full ? 10 : 5,
  seconds: 0,
  gap: full ? 240 : 0,
  loads: full ? "0,0,0.2,0.5" : "0",
  placement: "OneCore",
  replays: 20,
  log: "",
});
/** From this run on a framework is slower; found within so many runs is soon enough. */
const [changesAt, soonEnough, lastRunLimit] = [20, 3, 0.05];
const shares = asked.shares.split(",").map(Number);
const loads = asked.loads.split(",").map(Number);
const log = new RunLog(asked.log);
const data = mkdtempSync(path.join(tmpdir(), "rpcbench-gate-"));
process.env.RPCBENCH_DATA = data;
const { ensureRuntime, gateOf, measure, rotated, seededRandom, shuffled, todays, usPerCall } = await import("../engine/dist-bench/api.mjs");

await sayHowIdle(bench);
try {
  await series();
} finally {
  rmSync(data, { recursive: true, force: true });
}

async function series() {
  const { runs, launches, seconds, placement, limit } = asked;
  const all = [];
  for (let seed = 0; seed < runs; seed++) {
    const before = all.at(-1);
    const load = loads[seed % loads.length];
    const result = await log.once({ bench, launches, seconds, placement, limit, shares, load, seed }, async (settings) => {
      if (before !== undefined) await wait(asked.gap * 1000);
      // what a call takes, to know what a share of it is: of the run before, or of a short one
      const us = before?.us ?? (await calibrate(settings));
      return await withLoad(load, () => once(settings, us));
    });
    all.push(result);
  }
  report(all);
}

function request({ launches, seconds, placement, seed }) {
  return {
    ...{ version: 1, frameworks: ["gRPC"], runtimes: ["Node"], scenarios: ["SimpleCall"], arguments: ["Int"] },
    ...{ placements: [placement], launches, ...(seconds > 0 ? { maxTimeSeconds: seconds } : {}), seed, against: ["before"] },
  };
}

async function calibrate(settings) {
  await ensureRuntime("before", []);
  return usPerCall(await measure({ ...request(settings), launches: 2 }), todays);
}

function nameOf(share) {
  return `slowed-${Math.round(share * 1000)}`;
}

async function once(settings, us) {
  await ensureRuntime("before", []);
  const cellId = `SimpleCall-Int/c1/${settings.placement}/gRPC/Node/Async/Default`;
  const slowed = settings.shares.map((share) => ({ name: nameOf(share), ns: new Map([[cellId, Math.round(share * us * 1000)]]) }));
  const startedAt = new Date().toISOString();
  const run = await measure(request(settings), slowed);
  const told = (name) => {
    const { outcome = "Inconclusive", ratio = null } = gateOf(run, name, "before", settings.limit) ?? {};
    return { outcome, ratio, us: usPerCall(run, name) };
  };
  return {
    ...{ startedAt, us: usPerCall(run, todays), fit: run.groups.every(({ fit }) => fit === true), launches: run.groups[0].launches },
    unchanged: told(todays),
    slowed: Object.fromEntries(settings.shares.map((share) => [share, told(nameOf(share))])),
  };
}

/** Something else takes this share of a core meanwhile. */
async function withLoad(share, work) {
  if (share === 0) return await work();
  const busyMs = 100 * share;
  // whoever kills the bench is not left with it
  const orphaned = "if (process.ppid !== parent) process.exit();";
  const script = `const parent = process.ppid; setInterval(() => { ${orphaned} const until = performance.now() + ${busyMs}; while (performance.now() < until); }, 100)`;
  const child = spawn(process.execPath, ["-e", script], { stdio: "ignore" });
  try {
    return await work();
  } finally {
    child.kill("SIGKILL");
  }
}

function report(all) {
  const runs = all.length;
  const count = (rows, outcome) => rows.filter((row) => row.outcome === outcome).length;
  const unchanged = all.map((run) => run.unchanged);
  const [falseAlarms, inconclusive] = [count(unchanged, "Slower"), count(unchanged, "Inconclusive")];
  const means = unchanged.map(({ us }) => us);
  const lastRunAlarms = means.filter((us, index) => index > 0 && us > means[index - 1] * (1 + lastRunLimit)).length;
  const enough = runs >= 40;
  const decide = (isHeld) => settle(!enough ? "Inconclusive" : isHeld ? "Held" : "Missed");
  say({
    ...{ bench, part: "unchanged", runs, limit: asked.limit, falseAlarms, inconclusive, unfit: all.filter(({ fit }) => !fit).length },
    ...{ from: all[0]?.startedAt, to: all.at(-1)?.startedAt, lastRunGate: { limit: lastRunLimit, falseAlarms: lastRunAlarms } },
    verdict: decide(falseAlarms <= 1 && inconclusive <= 4),
  });
  for (const share of shares) {
    const rows = all.map((run) => run.slowed[share]);
    const ratios = rows.flatMap(({ ratio }) => ratio ?? []).sort((a, b) => a - b);
    const line = { bench, part: `slowed by ${share * 100}%`, runs, measuredRatio: ratios[Math.floor(ratios.length / 2)] ?? null };
    const held = count(rows, "Held");
    // so near the limit it need not be found, and must not be told to hold
    if (share < 0.05) say({ ...line, toldAsHeld: held / runs, verdict: decide(held / runs <= 0.05) });
    else {
      const found = Array.from({ length: asked.replays }, (_, replay) => foundSoon(rows, unchanged, replay));
      const soon = found.filter(({ gate }) => gate).length;
      const lastRun = found.filter((each) => each.lastRun).length;
      say({
        ...line,
        replays: asked.replays,
        foundSoon: soon,
        toldAsHeld: held / runs,
        lastRunGate: { foundSoon: lastRun },
        verdict: decide(soon >= asked.replays * 0.95),
      });
    }
  }
}

/** The same runs in another order: unchanged until the change, slowed from there on. Found is what one of the next runs calls slower. */
function foundSoon(rows, unchanged, replay) {
  const order = shuffled(rotated([...rows.keys()], replay), seededRandom(replay + 1));
  const at = Math.min(changesAt, order.length - 1);
  const next = order.slice(at, at + soonEnough);
  const before = unchanged[order[Math.max(at - 1, 0)]].us;
  const series = [before, ...next.map((index) => rows[index].us)];
  return {
    gate: next.some((index) => rows[index].outcome === "Slower"),
    lastRun: series.some((us, index) => index > 0 && us > series[index - 1] * (1 + lastRunLimit)),
  };
}
