import assert from "node:assert/strict";
import { it } from "node:test";
import { crossingOf, type SizedRatio } from "../../../src/report/model/crossing.ts";

const at = (bytes: number, ratio: number, isDecided = true, half = 0.05): SizedRatio => ({
  ...{ bytes, ratio, isDecided },
  low: ratio * (1 - half),
  high: ratio * (1 + half),
});

it("two orders that were judged and are opposite cross between their sizes, where a line in logs is zero", () => {
  // ln 0.5 and ln 2 are as far from zero: the middle of 1 KB and 1 MB in logs is 32 KB
  const found = crossingOf([at(1024, 0.5), at(1024 ** 2, 2)]);
  assert.ok(found !== null);
  assert.ok(Math.abs(found.bytes - 32 * 1024) < 1);
  assert.ok(found.low < found.bytes && found.bytes < found.high);
  assert.equal(found.firstLeadsBelow, true);
  assert.equal(crossingOf([at(1024, 2), at(1024 ** 2, 0.5)])?.firstLeadsBelow, false);
});

it("what was not told apart between them is no order of its own", () => {
  const found = crossingOf([at(1024, 0.5), at(65536, 1.001, false), at(1024 ** 2, 2)]);
  assert.ok(found !== null && found.bytes > 1024 && found.bytes < 1024 ** 2);
});

it("a wide interval never leads outside of the two sizes", () => {
  const found = crossingOf([at(1024, 0.5, true, 0.9), at(4096, 2, true, 0.9)]);
  assert.ok(found !== null && found.low >= 1024 && found.high <= 4096);
});

it("one order at all sizes, or one size that was judged, crosses nowhere", () => {
  assert.equal(crossingOf([at(1024, 1.5), at(4096, 2)]), null);
  assert.equal(crossingOf([at(1024, 0.5), at(4096, 2, false)]), null);
  assert.equal(crossingOf([]), null);
});
