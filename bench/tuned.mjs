// What each option of Tuned does: the Default with this one option set over the plain Default, and with all of them. All take turns in one group
// of the engine's own paired pass; each launch starts every process afresh.
// Options: only (rpyc-python,zeromq-python-sync,...), scenarios (call,users,64kb,1mb,10mb,stream,long), launches, seconds (of each cell in all), placement;
// from (a file of lines printed earlier: nothing is measured), write (the Markdown file whose tables get the figures: docs/variants.md).
import { readFileSync, writeFileSync } from "node:fs";
import { registry } from "../engine/dist-bench/api.mjs";
import { namedIn, options, runnable, say } from "./support.mjs";
import { withEffects } from "./tuned/docs.mjs";
import { everyOption, measure, python } from "./tuned/measure.mjs";
import { scenarios, withTuned } from "./tuned/scenarios.mjs";

const given = options({
  only: "",
  scenarios: Object.keys(scenarios).join(","),
  launches: 10,
  seconds: 3,
  placement: "OneCore",
  seed: 1,
  from: "",
  write: "",
});

const lines = given.from === "" ? [] : readFileSync(given.from, "utf8").trim().split("\n").map(JSON.parse);
if (given.from === "") {
  const chosen = runnable(withTuned(), python).filter(namedIn(given.only));
  for (const implementation of chosen) {
    for (const name of given.scenarios.split(",")) {
      for (const { option, p50Us, ...ratio } of await measure(implementation, name, given)) {
        const { framework, entry, api } = implementation;
        const where = { framework: framework.name, runtime: entry.runtime, api, scenario: name, placement: given.placement };
        // within the threshold of a verdict, or not known to be beyond it: no effect
        const { threshold } = registry.defaults;
        const effect = ratio.high !== null && (ratio.high < 1 - threshold || ratio.low > 1 + threshold);
        const line = {
          bench: "tuned",
          ...where,
          option: option ?? everyOption,
          launches: given.launches,
          defaultUs: p50Us,
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
