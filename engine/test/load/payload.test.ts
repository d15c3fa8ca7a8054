import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateSync } from "node:zlib";
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

// Computed by rpcbench_worker.load.payload of Python's worker.
const goldenText: [seed: string, bytes: number, text: string][] = [
  ["42", 1, "l"],
  ["42", 60, "lehafi sazive mo sewu ga gi tu fi bepohi lopagu lu ga la mol"],
  ["rpcbench é", 61, "nawabe pe nukami pi pi nukami ho hihapo hi fosa taloro goniro"],
];

for (const [seed, bytes, text] of goldenText) {
  test(`${bytes} bytes of text of ${JSON.stringify(seed)} are what Python makes`, () => {
    assert.equal(generatePayload(seed, bytes, "Text").toString("latin1"), text);
  });
}

test("content decides how far it compresses: not at all, to about a third, to nothing", () => {
  const share = (content: "Random" | "Text" | "Zero") => deflateSync(generatePayload("42", 100_000, content)).length / 100_000;
  assert.ok(share("Random") > 1);
  assert.ok(share("Text") > 0.2 && share("Text") < 0.45, String(share("Text")));
  assert.ok(share("Zero") < 0.01);
});
