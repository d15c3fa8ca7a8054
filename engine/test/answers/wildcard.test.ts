import assert from "node:assert/strict";
import { it } from "node:test";
import { wildcard } from "../../src/answers/wildcard.ts";

for (const [pattern, fits, fitsNot] of [
  ["grpc", ["gRPC"], ["gRPC2", "xgRPC"]],
  ["*mq", ["ZeroMQ"], ["mqx"]],
  ["v?", ["v1"], ["v", "v12"]],
  ["[a-c]x", ["bx"], ["dx", "[a-c]x"]],
  ["20261122-150512-0a1b2c", ["20261122-150512-0a1b2c"], ["20261122x150512-0a1b2c"]],
  ["v1.2", ["v1.2"], ["v1x2"]],
  ["a`*b", ["a*b"], ["axb"]],
  ["i*", ["Istanbul"], []],
] as const) {
  it(`${pattern} fits ${fits.join(", ")} alone`, () => {
    assert.deepEqual(fits.filter(wildcard(pattern)), [...fits]);
    assert.deepEqual(fitsNot.filter(wildcard(pattern)), []);
  });
}
