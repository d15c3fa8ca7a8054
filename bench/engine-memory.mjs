// Whether the engine's own process grows with the number of calls: its peak memory in a long run over that in a short one, in turns.
import { engineSays, median, withDataFolder } from "./engine.mjs";

const once = ["--launches", "1", "--placement", "free"];
const rounds = Number(process.argv[2] ?? 3);

await withDataFolder(async (data) => {
  for (const size of ["1MB", "10MB"]) {
    const peaks = { short: [], long: [] };
    for (let round = 0; round < rounds; round++) {
      for (const [name, duration] of [
        ["short", "1s"],
        ["long", "8s"],
      ]) {
        const args = ["--framework", "zeromq", "--runtime", "node", "--payload-size", size, "--duration", duration, ...once];
        peaks[name].push(await engineSays("peak-memory.mjs", "peak-kb", args, data));
      }
    }
    const [shortKb, longKb] = [median(peaks.short), median(peaks.long)];
    console.log(
      JSON.stringify({ bench: "engine-memory", size, rounds, shortKb, longKb, ratio: Math.round((longKb / shortKb) * 100) / 100 }),
    );
  }
});
