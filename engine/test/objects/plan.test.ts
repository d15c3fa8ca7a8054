import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { it } from "node:test";
import type { PlannedEvent } from "../../generated/events.d.ts";
import { membersOf } from "../../src/objects/member.ts";
import { type PlanFacts, planType } from "../../src/objects/plan.ts";
import { repositoryRoot } from "../worker/repository-root.ts";

const planned: PlannedEvent = JSON.parse(readFileSync(path.join(repositoryRoot, "proto/examples/events/valid/planned.json"), "utf8"));
const facts = planned as unknown as PlanFacts;
const changed = (changes: Partial<PlanFacts["plan"]>) => membersOf(planType, { ...facts, plan: { ...facts.plan, ...changes } });

it("a plan has the members of the example that PowerShell's tests read", () => {
  assert.deepEqual(membersOf(planType, facts), planned.members);
});

it("settings of scenarios that are not measured are none of it", () => {
  const { ValueType, PayloadBytes, StreamCount } = changed({ scenarios: ["Payload"] });
  assert.deepEqual([ValueType, PayloadBytes, StreamCount], [[], [1024], null]);
});

it("the floor counts as a result where it is asked for", () => {
  const { Framework, CellCount } = changed({ includeFloor: true });
  assert.deepEqual([Framework, CellCount], [["ZeroMQ", "Tcp"], 2]);
});

it("has the rates and arrivals of an open loop, and as many clients as it says", () => {
  const openLoop = { ratesPerSecond: [500, 1000], slo: null, connections: 8, arrivals: "Poisson" } as const;
  const { RatePerSecond, Arrivals, ClientCount } = changed({ openLoop: openLoop as never, clients: 4 });
  assert.deepEqual([RatePerSecond, Arrivals, ClientCount], [[500, 1000], "Poisson", 4]);
});
