import assert from "node:assert/strict";
import { it } from "node:test";
import { Command } from "commander";
import type { Run } from "../../../generated/result.d.ts";
import { type PlanOptions, toRequest, withPlanOptions } from "../../../src/cli/plan-options.ts";
import { resolvePlan } from "../../../src/plan/resolve.ts";
import { argumentsOf, commandOf } from "../../../src/report/model/command.ts";
import { golden } from "../../exporters/examples.ts";

type Plan = Run["plan"];

/** What the command asks for, read as it would be when it is typed. */
async function planOf(plan: Plan): Promise<Plan> {
  let options: PlanOptions = {};
  const program = new Command().exitOverride();
  withPlanOptions(program.command("run")).action((read: PlanOptions) => {
    options = read;
  });
  await program.parseAsync(argumentsOf(plan), { from: "user" });
  return resolvePlan(await toRequest(options), () => 7);
}

const base = golden("run").plan;
const plans: readonly (readonly [string, Partial<Plan>])[] = [
  ["closed", { concurrency: [1, 8], durationSeconds: 0.5, maxTimeSeconds: 90, precision: 0.02 }],
  ["several clients", { concurrency: [4, 8], clients: 2 }],
  ["payloads of text", { scenarios: ["Payload"], payloadBytes: [1024, 1048576], payloadContent: "Text" }],
  [
    "an open loop with an objective",
    { openLoop: { ratesPerSecond: [200, 400], slo: { quantile: 0.999, limitNs: 250_000 }, connections: 4, arrivals: "Constant" } },
  ],
  ["the floor, and other versions beside today's", { includeFloor: true, against: ["grpc-old"] }],
  [
    "numbers of users of its own, and rows beside",
    { concurrency: [1, 8], concurrencyOf: { SimpleCall: [1, 8], Stream: [1] }, beside: ["Sync"] },
  ],
  ["tags", { tags: ["nightly", "v1.2"] }],
];

for (const [name, changes] of plans) {
  it(`the command asks for what the plan has: ${name}`, async () => {
    const plan: Plan = { ...base, launches: 5, ...changes };
    const { deadlines: _, outputPath: __, ...read } = await planOf(plan);
    for (const [key, value] of Object.entries(read)) {
      if (key === "version" || (key === "concurrency" && plan.openLoop !== undefined)) continue;
      const wanted = plan[key as keyof Plan];
      if (wanted === undefined) continue;
      if (!plan.scenarios.includes("Payload") && key.startsWith("payload")) continue;
      if (!plan.scenarios.includes("Stream") && key === "streamCount") continue;
      if (!plan.scenarios.includes("SimpleCall") && key === "arguments") continue;
      assert.deepEqual(value, wanted, key);
    }
    assert.equal(read.seed, plan.seed);
  });
}

it("a word that a shell would take apart stands in quotes", () => {
  assert.match(commandOf({ ...base, adapters: ["~/my adapters"] }), /--adapter "~\/my adapters"/);
});
