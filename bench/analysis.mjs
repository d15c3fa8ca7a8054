// What it costs to make a run's figures of 10 million calls: columns as workers send them, what counts, sums, histograms, and every cell's quantiles.
import {
  addCounted,
  callColumns,
  countCalls,
  LatencyHistogram,
  loadHistograms,
  noSums,
  perCallNs,
  seededRandom,
} from "../engine/dist-bench/api.mjs";
import { sayHowIdle } from "./kit/idle.mjs";
import { settle } from "./kit/verdict.mjs";
import { options, say } from "./support.mjs";

// six cells, their floor and a twin, with windows of 5 ms
const { calls, cells, callsAWindow, users } = options({ calls: 10_000_000, cells: 8, callsAWindow: 100, users: 1 });
const bench = "analysis";
const quantiles = [0.5, 0.9, 0.99, 0.999];
const most = { seconds: 4, megabytes: 200 };
const megabytes = (bytes) => bytes / 1e6;

await sayHowIdle(bench);
await loadHistograms();
const replies = makeReplies(200);
const before = process.memoryUsage().rss;
const cpuBefore = process.cpuUsage();
const started = performance.now();
const { counted, results } = summarise();
const seconds = (performance.now() - started) / 1000;
const cpu = process.cpuUsage(cpuBefore);
if (results.some((values) => values.includes(null))) throw new Error("Some quantiles are missing.");
const peakMb = megabytes(process.resourceUsage().maxRSS * 1024);
const cpuSeconds = (cpu.user + cpu.system) / 1e6;
const figures = { seconds, cpuSeconds, nsPerCall: (seconds * 1e9) / counted, beforeMb: megabytes(before), peakMb };
// CPU time: what others take of the machine is not its own
const whole = calls >= 10_000_000;
const held = cpuSeconds <= most.seconds && peakMb <= most.megabytes;
say({ bench, calls: counted, cells, users, ...figures, most, verdict: settle(!whole ? "Inconclusive" : held ? "Held" : "Missed") });

function summarise() {
  const all = Array.from({ length: cells }, () => ({ sums: noSums(), histogram: new LatencyHistogram() }));
  let counted = 0;
  for (let rotation = 0; counted < calls; rotation++) {
    for (const [place, cell] of all.entries()) {
      const reply = replies[(rotation * cells + place) % replies.length];
      const window = countCalls(callColumns(reply, bench), reply);
      addCounted(cell.sums, window);
      cell.histogram.recordAll(window.lengthsNs);
      counted += window.lengthsNs.length;
    }
  }
  const results = all.map(({ sums, histogram }) => [perCallNs(sums), ...quantiles.map((q) => histogram.quantile(q)), histogram.encode()]);
  return { counted, results };
}

/** About 80 us, log-uniform over a factor of two, and one in a hundred up to 40 ms. */
function makeReplies(count) {
  const random = seededRandom(1);
  const call = () => Math.round(56_000 * 2 ** random.uniform() * (random.below(100) === 0 ? 350 ** random.uniform() : 1));
  return Array.from({ length: count }, () => {
    const starts = [];
    const lengths = [];
    let now = 0;
    for (let made = 0; made < callsAWindow; made++) {
      const length = call();
      starts.push(now);
      lengths.push(length);
      now += length + 1_000;
    }
    const column = (values) => Buffer.from(values.buffer).toString("base64");
    return {
      calls: {
        users: column(Uint32Array.from(lengths, (_, index) => index % users)),
        startsNs: column(Float64Array.from(starts)),
        lengthsNs: column(Float64Array.from(lengths)),
      },
      openedNs: 0,
      closedNs: now,
    };
  });
}
