// Whether what counts gives the truth: whole runs of the engine over servers whose calls take times of a known distribution, one user and several.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { mean, pairedGroup, resolvePlan, runGroup, unwatched, warmupNeed, workerCommandLine } from "../../engine/dist-bench/api.mjs";
import { affinity, factsOf, python } from "../kit/machine.mjs";
import { ratioOf } from "../minimal/ratio.mjs";
import { truthFolder } from "./launch.mjs";

/** Seconds. The lognormal's mean is exp(mu + sigma^2 / 2). */
const works = {
  none: {},
  lognormal: { mu: Math.log(0.02) - 0.5, sigma: 1 },
  exponential: { mean: 0.05 },
  unfair: { short: 0.002, long: 0.04 },
  mixed: { short: 0.001, long: 0.1, share: 0.02 },
};

/** What a call takes in the long run, with `beside` on top of each wait. A user's share of the calls is as large as its calls are short. */
const truths = {
  lognormal: ({ mu, sigma }, beside) => Math.exp(mu + sigma ** 2 / 2) + beside,
  exponential: (work, beside) => work.mean + beside,
  unfair: ({ short, long }, beside, users) => users / (Math.ceil(users / 2) / (short + beside) + Math.floor(users / 2) / (long + beside)),
  mixed: ({ short, long, share }, beside) => share * long + (1 - share) * short + beside,
};

const tolerance = 0.01;
/** An interval so wide says nothing of a bias. */
const widest = 0.2;

function startWorker({ work, ...implementation }, role) {
  if (role === "client") return workerCommandLine(implementation, role, { python });
  const { framework } = implementation;
  const line = workerCommandLine({ ...implementation, framework: { ...framework, module: "working.tcp" } }, role, { python });
  const pythonPath = [truthFolder, line.env.PYTHONPATH].join(path.delimiter);
  return { ...line, env: { ...line.env, PYTHONPATH: pythonPath, RPCBENCH_WORK: JSON.stringify(work) } };
}

/** us/call of each launch, by the name of the work, and by how many seconds waits were longer than asked. */
async function run(implementation, works, { placement, users, launches, seconds, seed }) {
  const folder = await mkdtemp(path.join(tmpdir(), "rpcbench-counting-"));
  const file = path.join(folder, "served.jsonl");
  try {
    // warm-up calls are answered at once
    const after = warmupNeed(implementation).calls;
    const cells = Object.entries(works).map(([name, work]) => ({
      id: name,
      implementation: {
        ...implementation,
        framework: { ...implementation.framework, name, isFloor: false },
        work: { after, seed, file, ...work },
      },
      variant: "Default",
      twinOf: null,
    }));
    const request = { version: 1, effort: "standard", placements: [placement], launches, durationSeconds: seconds * launches, seed };
    const group = pairedGroup({
      name: "counting",
      title: "Counting",
      placement,
      call: { scenario: "SimpleCall", argument: "Int" },
      concurrency: users,
      cells,
    });
    const plan = resolvePlan(request, () => seed);
    const all = await runGroup(group, { plan, startWorker, affinity, before: [], newWatch: () => unwatched, after: async () => [] });
    const perCall = new Map(all.cells.map(({ id, launches }) => [id, launches.map(({ perCallNs }) => perCallNs / 1e9)]));
    const written = (await readFile(file, "utf8"))
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const sum = (what) => written.reduce((total, each) => total + each[what], 0);
    return { perCall, late: sum("calls") === 0 ? 0 : sum("late") / sum("calls") };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** us/call over the truth, whose parts are the distribution, how late the server's timer was, and what a call costs that needs no work. */
export async function countingLines(implementation, settings) {
  const { work, users, launches } = settings;
  if (truths[work] === undefined) throw new Error(`There is no work '${work}'. There are: ${Object.keys(truths).join(", ")}.`);
  if (work === "unfair" && users === 1) return [];
  const free = await run(implementation, { none: { kind: "none" } }, { ...settings, users: 1, launches: 2, seconds: 0.5 });
  const cost = mean(free.perCall.get("none"));
  const { perCall, late } = await run(implementation, { [work]: { kind: work, ...works[work] } }, settings);
  const truth = truths[work](works[work], late + cost, users);
  const ratio = ratioOf(perCall.get(work).map((seconds) => Math.log(seconds / truth)));
  const covers = ratio.low !== null && ratio.low <= 1 && ratio.high >= 1;
  const wide = ratio.low === null || ratio.high - ratio.low > widest;
  const verdict = wide ? "Inconclusive" : covers || Math.abs(ratio.ratio - 1) <= tolerance ? "Held" : "Missed";
  const ms = { truthMs: truth * 1000, lateMs: late * 1000, costMs: cost * 1000 };
  return [{ part: "counting", ...factsOf(implementation), placement: settings.placement, work, users, launches, ...ms, ...ratio, verdict }];
}

const busySeconds = 0.001;
const pauseSeconds = 0.06;
/** About a second's. */
const pauseEvery = 940;
const pauseTolerance = 0.015;

/** A server that pauses over one that does not, in turns: each second of calls is 60 ms longer. */
export async function pauseLine(implementation, settings) {
  const busy = { kind: "pause", busy: busySeconds, pause: pauseSeconds };
  const { perCall } = await run(
    implementation,
    { even: { ...busy, every: 0 }, pausing: { ...busy, every: pauseEvery } },
    { ...settings, users: 1 },
  );
  const [even, pausing] = [perCall.get("even"), perCall.get("pausing")];
  const ratio = ratioOf(pausing.map((seconds, launch) => Math.log(seconds / even[launch])));
  const expected = 1 + pauseSeconds / (pauseEvery * mean(even));
  const off = Math.abs(ratio.ratio - expected);
  const wide = ratio.low === null || ratio.high - ratio.low > 4 * pauseTolerance;
  const verdict = off <= pauseTolerance ? "Held" : wide ? "Inconclusive" : "Missed";
  return {
    part: "pause",
    ...factsOf(implementation),
    placement: settings.placement,
    launches: settings.launches,
    expected,
    ...ratio,
    verdict,
  };
}
