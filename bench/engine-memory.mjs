// Whether the engine's own process grows with the number of calls: its peak memory in a long run over that in a short one, in turns.
import { engineSays, median, withDataFolder } from "./engine.mjs";
import { sayHowIdle } from "./kit/idle.mjs";
import { RunLog } from "./kit/run-log.mjs";
import { settle } from "./kit/verdict.mjs";
import { options, say } from "./support.mjs";

const once = ["--launch-count", "1", "--placement", "free"];
const { rounds, log: file } = options({ rounds: 3, log: "" });
const log = new RunLog(file);
const most = 1.25;

await sayHowIdle("engine-memory");
await withDataFolder(async (data) => {
  for (const size of ["1MB", "10MB"]) {
    const peaks = { short: [], long: [] };
    for (let round = 0; round < rounds; round++) {
      for (const [name, duration] of [
        ["short", "1s"],
        ["long", "8s"],
      ]) {
        const args = ["--framework", "zeromq", "--runtime", "node", "--payload-size", size, "--measure-time", duration, ...once];
        peaks[name].push(await log.once({ size, name, round }, () => engineSays("peak-memory.mjs", "peak-kb", args, data)));
      }
    }
    const [shortKb, longKb] = [median(peaks.short), median(peaks.long)];
    const ratio = longKb / shortKb;
    say({ bench: "engine-memory", size, rounds, shortKb, longKb, ratio, atMost: most, verdict: settle(ratio <= most ? "Held" : "Missed") });
  }
});
