import assert from "node:assert/strict";
import { test } from "node:test";
import { generatePayload } from "../../src/load/payload.ts";

// Computed by Python: hashlib.shake_256(seed.encode()).digest(n).hex()
const golden: [seed: string, bytes: number, hex: string][] = [
  ["42", 1, "a1"],
  ["42", 32, "a1d650099ec75539ce9f078b4fc94559eafff1dfb897e87f1a9545d3ddd48c98"],
  ["rpcbench é", 40, "0712e4ee0dfae5e558f99e51418541ada9593e014df05214e38ac8035b6e793fb2d04a096b507848"],
];

for (const [seed, bytes, hex] of golden) {
  test(`${bytes} bytes of ${JSON.stringify(seed)} are what Python makes`, () => {
    assert.equal(generatePayload(seed, bytes).toString("hex"), hex);
  });
}

test("a longer payload begins with the shorter one and has the length asked for", () => {
  const long = generatePayload("42", 1_000_003);
  assert.equal(long.length, 1_000_003);
  assert.deepEqual(long.subarray(0, 100), generatePayload("42", 100));
});
