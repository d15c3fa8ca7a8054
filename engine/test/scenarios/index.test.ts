// What holds for every scenario, whatever it is.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import result from "../../../proto/result.schema.json" with { type: "json" };
import type { Call } from "../../generated/worker-command.d.ts";
import { registry } from "../../src/plan/registry.ts";
import { resolvePlan } from "../../src/plan/resolve.ts";
import { handlers, scenarioNamed, scenarioOf, scenarios, settingsOf } from "../../src/scenarios/index.ts";

const all = resolvePlan({ version: 1, scenarios: ["All"], seed: 7, payloadBytes: [1024, 1048576], payloadContent: "Text" }, () => 7);
const expanded = scenarios.flatMap((scenario) => scenario.expand(all).map((call) => ({ scenario, call })));

describe("scenarios", () => {
  it("are those of the registry, in its order", () => {
    assert.deepEqual(
      scenarios.map(({ name }) => name),
      registry.scenarios.map(({ name }) => name),
    );
    assert.equal(new Set(scenarios.map(({ rank }) => rank)).size, scenarios.length);
  });

  it("expand a plan to calls of their own, each with a key and a title that no other has", () => {
    for (const { scenario, call } of expanded) assert.equal(scenarioOf(call), scenario);
    for (const of of [
      ({ scenario, call }: (typeof expanded)[number]) => scenario.key(call),
      ({ scenario, call }: (typeof expanded)[number]) => scenario.title(settingsOf(call)),
      ({ scenario, call }: (typeof expanded)[number]) => scenario.short(settingsOf(call)),
    ]) {
      assert.equal(new Set(expanded.map(of)).size, expanded.length);
    }
  });

  it("say of their calls what results have", () => {
    const of = (call: Call) => [scenarioOf(call).title(settingsOf(call)), settingsOf(call)] as const;
    const none = { argument: null, payloadBytes: null, payloadContent: null, streamCount: null };
    const calls: Call[] = [
      { scenario: "SimpleCall", argument: "Text" },
      { scenario: "Stream", streamCount: 1000 },
      { scenario: "Payload", payloadBytes: 1048576, payloadSeed: "rpcbench:7" },
      { scenario: "Payload", payloadBytes: 1024, payloadSeed: "rpcbench:7", payloadContent: "Text" },
      { scenario: "Connect" },
    ];
    assert.deepEqual(calls.map(of), [
      ["SimpleCall, short text", { ...none, argument: "Text" }],
      ["Stream of 1000 ints", { ...none, streamCount: 1000 }],
      ["Payload 1 MB", { ...none, payloadBytes: 1048576, payloadContent: "Random" }],
      ["Payload 1 KB of text", { ...none, payloadBytes: 1024, payloadContent: "Text" }],
      ["Connect", none],
    ]);
  });

  it("show nothing that they do not record, in a unit that results know", () => {
    const units = result.definitions.cell.properties.parts.additionalProperties.properties.unit.enum;
    for (const { parts, shown } of scenarios) {
      for (const { part } of shown.flat()) assert.ok(part in parts, part);
      for (const [name, { unit, title, about }] of Object.entries(parts)) {
        assert.ok(units.includes(unit), name);
        assert.match(title, /^[A-Z].*[^.]$/, name);
        assert.match(about, /^[A-Z].*\.$/, name);
      }
    }
  });

  it("have handlers whose codes are no other's, and none of a framework's own", () => {
    const codes = handlers.map(({ code }) => code);
    assert.equal(new Set(codes).size, codes.length);
    // operations of ZeroMQ, in Node and in Python; the kinds of the floor's frames are no letters
    for (const code of codes) assert.match(code, /^(?![BIOPSTeops])[A-Za-z]$/);
  });

  it("are found by name, and nothing else is", () => {
    assert.equal(scenarioNamed("Stream").streams, true);
    assert.throws(() => scenarioNamed("stream"));
  });
});
