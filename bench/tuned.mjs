// What each option of Tuned does: the Default with this one option set over the plain Default, and with all of them. All take turns in one group
// of an ordinary run; each launch starts every process afresh.
// Options: only (rpyc-python,zeromq-python-sync,...), scenarios (call,users,64kb,1mb,10mb,stream,long), launches, seconds (of each cell in all), placement;
// log; from (a file of lines printed earlier: nothing is measured), write (the Markdown file whose tables get the figures: docs/variants.md).
import { readFileSync, writeFileSync } from "node:fs";
import { defaultOf } from "../engine/dist-bench/api.mjs";
import { sayHowIdle } from "./kit/idle.mjs";
import { factsOf, python } from "./kit/machine.mjs";
import { RunLog } from "./kit/run-log.mjs";
import { namedIn, options, runnable, say } from "./support.mjs";
import { withEffects } from "./tuned/docs.mjs";
import { everyOption, measure } from "./tuned/measure.mjs";
import { scenarios, withTuned } from "./tuned/scenarios.mjs";

const given = options({
  only: "",
  scenarios: Object.keys(scenarios).join(","),
  launches: 10,
  seconds: 3,
  placement: "OneCore",
  seed: 1,
  log: "",
  from: "",
  write: "",
});
const log = new RunLog(given.log);

const lines = given.from === "" ? [] : readFileSync(given.from, "utf8").trim().split("\n").map(JSON.parse);
if (given.from === "") {
  await sayHowIdle("tuned");
  const chosen = runnable(withTuned(), python).filter(namedIn(given.only));
  for (const implementation of chosen) {
    for (const name of given.scenarios.split(",")) {
      const { launches, seconds, placement, seed } = given;
      const where = { ...factsOf(implementation), scenario: name, placement };
      const settings = { ...where, launches, seconds, seed };
      for (const { option, defaultUs, ...ratio } of await log.once(settings, () => measure(implementation, name, given))) {
        // within the threshold of a verdict, or not known to be beyond it: no effect
        const threshold = defaultOf("threshold");
        const effect = ratio.high !== null && (ratio.high < 1 - threshold || ratio.low > 1 + threshold);
        const line = {
          bench: "tuned",
          ...where,
          option: option ?? everyOption,
          launches,
          defaultUs,
          ...ratio,
          effect,
        };
        lines.push(line);
        say(line);
      }
    }
  }
}
if (given.write !== "") writeFileSync(given.write, withEffects(readFileSync(given.write, "utf8"), lines));
