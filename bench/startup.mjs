// From node's start to the first worker being spawned, and how much of that is node itself: an empty script, in turns with the engine.
import { spawnSync } from "node:child_process";
import { engineSays, median, withDataFolder } from "./engine.mjs";
import { options } from "./support.mjs";

const { rounds } = options({ rounds: 15 });
const args = [
  "--framework",
  "zeromq",
  "--scenario",
  "SimpleCall",
  "--value-type",
  "int",
  "--measure-time",
  "20ms",
  "--launch-count",
  "1",
  "--placement",
  "free",
];

await withDataFolder(async (data) => {
  await engineSays("first-spawn.mjs", "first-spawn-ms", args, data); // the first start asks for a Python and remembers it
  const engine = [];
  const node = [];
  for (let round = 0; round < rounds; round++) {
    engine.push(await engineSays("first-spawn.mjs", "first-spawn-ms", args, data));
    const script = "process.stdout.write(String(performance.now()))";
    node.push(Number(spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" }).stdout));
  }
  const [spawnMs, bareMs] = [median(engine), median(node)];
  console.log(
    JSON.stringify({
      bench: "startup",
      rounds,
      firstSpawnMs: round1(spawnMs),
      bareNodeMs: round1(bareMs),
      ratio: round1(spawnMs / bareMs),
    }),
  );
});

function round1(value) {
  return Math.round(value * 10) / 10;
}
