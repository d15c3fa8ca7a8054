import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { TunedOption } from "../../generated/frameworks.d.ts";
import type { Variant } from "../../src/plan/registry.ts";
import { allImplementations, type Implementation } from "../../src/plan/registry.ts";
import { tuningOf } from "../../src/plan/variants.ts";

const [real] = allImplementations();
const option = (name: string, side: TunedOption["side"]): TunedOption => ({ name, side, value: 2, default: 1, reason: "a test" });
const tuned = [option("a", "server"), option("b", "client"), option("c", "both")];
const cell = (variant: Variant) => ({
  implementation: { ...real, entry: { ...real?.entry, tuned } } as unknown as Implementation,
  variant,
});

describe("tuningOf", () => {
  it("gives each side its own of the options, and none to the Default", () => {
    assert.deepEqual(tuningOf(cell("Tuned"), "server"), { a: 2, c: 2 });
    assert.deepEqual(tuningOf(cell("Tuned"), "client"), { b: 2, c: 2 });
    assert.equal(tuningOf(cell("Default"), "server"), null);
  });

  it("is null for a side that sets nothing", () => {
    const { implementation } = cell("Tuned");
    const entry = { ...implementation.entry, tuned: [option("b", "client")] } as Implementation["entry"];
    assert.equal(tuningOf({ implementation: { ...implementation, entry }, variant: "Tuned" }, "server"), null);
  });
});
