// Whether the engine says what a user sees: its windows take turns with plain programs of about 40 lines, client and server, which use
// nothing of RpcBench. Ratio of mean latency, for each implementation, users and placement.
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import {
  addCounted,
  compileOpen,
  intCall,
  mean,
  noSums,
  perCallNs,
  placementCpus,
  rotated,
  seededRandom,
  takeWindow,
  usualWakingCalls,
  wake,
  warmupNeed,
} from "../engine/dist-bench/api.mjs";
import { sayHowIdle } from "./kit/idle.mjs";
import { affinity, chosen, factsOf, placementsOf, python, withPairs } from "./kit/machine.mjs";
import { RunLog } from "./kit/run-log.mjs";
import { withinBounds } from "./kit/verdict.mjs";
import { ratioOf } from "./minimal/ratio.mjs";
import { benchFolder, options, say } from "./support.mjs";

const given = options({
  launches: 10,
  rounds: 10,
  // of the plain program in a turn, after which the engine has as much
  turn: 0.3,
  // milliseconds of a window, several in turn; 0: as long as the engine's own are
  window: "0",
  users: "1,8",
  placements: "OneCore,AsDeployed",
  only: "",
  seed: 1,
  log: "",
});
const bench = "validity";
const bounds = [0.95, 1.05];
const log = new RunLog(given.log);
const windowsMs = given.window.split(",").map(Number);

/** Server and client of the plain program, kept where the engine's are. */
async function withPlain({ framework, entry, api }, { placement, users }, work) {
  const program =
    entry.runtime === "Node"
      ? [process.execPath, [path.join(benchFolder, "validity", "node", `${framework.module}.mjs`)]]
      : [python, ["-u", "-B", path.join(benchFolder, "validity", "python", `${framework.module}_${api.toLowerCase()}.py`)]];
  const [file, args] = program;
  const started = [];
  const start = (...more) => {
    // a session of its own for each, as the engine's workers have and services and terminals have: where Linux shares time out among sessions
    // (sched_autogroup), a server and a client of one session on one core take turns differently
    const child = spawn(file, [...args, ...more], { stdio: ["pipe", "pipe", "inherit"], detached: process.platform !== "win32" });
    started.push(child);
    return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() };
  };
  const nextLine = async ({ lines }) => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`The plain program of ${framework.name} on ${entry.runtime} ended.`);
    return value;
  };
  try {
    const server = start("server");
    const client = start("client", await nextLine(server), String(users));
    const run = async (seconds) => {
      client.child.stdin.write(`${seconds}\n`);
      const { calls, sumNs } = JSON.parse(await nextLine(client));
      return { calls, us: sumNs / calls / 1000, sumNs };
    };
    const need = warmupNeed({ framework, entry, api }).calls;
    for (let made = 0; made < need; ) made += (await run(given.turn)).calls;
    const cpus = placementCpus(placement, affinity);
    for (const [{ child }, where] of [
      [server, cpus.server],
      [client, cpus.client],
    ]) {
      if (where.length > 0) await affinity.set(child.pid, where);
    }
    return await work(run);
  } finally {
    for (const child of started.reverse()) {
      const ended = child.exitCode !== null || child.signalCode !== null ? null : once(child, "exit");
      child.kill();
      await ended;
    }
  }
}

/** us/call of both, over turns; of the engine's by each length of windows. */
const launch = (implementation, settings) =>
  withPlain(implementation, settings, async (plain) =>
    withPairs(implementation, { placement: settings.placement }, async ([pair], regime) => {
      const { users, rounds, turn, seed } = settings;
      const random = seededRandom(seed + settings.launch);
      await pair.open({ concurrency: users, clients: 1, call: intCall });
      await compileOpen(pair);
      await wake(pair, usualWakingCalls);
      const engine = new Map(windowsMs.map((ms) => [ms, noSums()]));
      const byHand = { calls: 0, sumNs: 0 };
      let cycleNs = 0;
      const windows = async (ms) => {
        const sums = engine.get(ms);
        const until = sums.seconds + turn;
        const length = ms === 0 ? {} : { lengthNs: ms * 1e6 };
        while (sums.seconds < until) {
          const window = await takeWindow(pair, { users, regime, cycleNs, share: random.uniform(), ...length });
          // the first one only tells how long the others are to be
          if (cycleNs > 0) addCounted(sums, window.counted);
          cycleNs = window.cycleNs;
        }
      };
      const program = async () => {
        const { calls, sumNs } = await plain(turn);
        byHand.calls += calls;
        byHand.sumNs += sumNs;
      };
      const turns = [program, ...windowsMs.map((ms) => () => windows(ms))];
      for (let round = 0; round < rounds; round++) {
        for (const each of rotated(turns, round)) await each();
      }
      await pair.close();
      const engineUs = Object.fromEntries([...engine].map(([ms, sums]) => [ms, perCallNs(sums) / 1000]));
      return { engineUs, plainUs: perCallNs(byHand) / 1000 };
    }),
  );

await sayHowIdle(bench);
const implementations = chosen(given.only);
const placements = await placementsOf(given.placements, bench, say);
const { rounds, turn, window, seed } = given;
const found = new Map();
for (let index = 0; index < given.launches; index++) {
  for (const placement of placements) {
    for (const users of given.users.split(",").map(Number)) {
      for (const implementation of implementations) {
        const settings = { ...factsOf(implementation), placement, users, rounds, turn, window, seed, launch: index };
        const result = await log.once(settings, () => launch(implementation, settings));
        const key = JSON.stringify({ ...factsOf(implementation), placement, users });
        found.set(key, [...(found.get(key) ?? []), result]);
      }
    }
  }
}
for (const [key, launches] of found) {
  for (const windowMs of windowsMs) {
    const logOf = ({ engineUs, plainUs }) => Math.log(engineUs[windowMs] / plainUs);
    const middle = (of) => Math.exp(mean(launches.map((each) => Math.log(of(each)))));
    const ratio = ratioOf(launches.map(logOf));
    const us = { engineUs: middle(({ engineUs }) => engineUs[windowMs]), plainUs: middle(({ plainUs }) => plainUs) };
    say({ bench, ...JSON.parse(key), windowMs, launches: launches.length, ...us, ...ratio, verdict: withinBounds(ratio, bounds) });
  }
}
