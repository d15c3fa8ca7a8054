import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { RpcBenchError } from "../../src/errors/problem.ts";
import { callColumns, floats } from "../../src/workers/columns.ts";
import { base64Of, columnsOf, type MadeCall } from "./columns-of.ts";

const who = "Http on Node (client)";
const isRefused = (reason: RegExp) => (error: unknown) =>
  error instanceof RpcBenchError && error.problem.id === "WorkerProtocol" && error.message.includes(who) && reason.test(error.message);

describe("the columns of a reply", () => {
  it("come back as they were, bit for bit", () => {
    const call = fc.tuple(
      fc.nat(0xffffffff),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    fc.assert(
      fc.property(fc.array(call, { maxLength: 50 }), (calls: MadeCall[]) => {
        const { users, startsNs, lengthsNs } = callColumns({ calls: columnsOf(calls) }, who);
        assert.deepEqual(
          [...users],
          calls.map(([user]) => user),
        );
        assert.deepEqual(
          [...startsNs],
          calls.map(([, startNs]) => startNs),
        );
        assert.deepEqual(
          [...lengthsNs],
          calls.map(([, , lengthNs]) => lengthNs),
        );
      }),
    );
  });

  const good = columnsOf([
    [0, 1, 2],
    [1, 3, 4],
  ]);
  const bytes = (count: number) => Buffer.alloc(count).toString("base64");
  const cases: readonly [what: string, calls: typeof good, reason: RegExp][] = [
    ["users that are a byte short", { ...good, users: bytes(7) }, /7 bytes for numbers of 4/],
    ["starts that are not whole", { ...good, startsNs: bytes(12) }, /12 bytes for numbers of 8/],
    ["lengths that are not whole", { ...good, lengthsNs: bytes(17) }, /17 bytes for numbers of 8/],
    ["a start that is no number", { ...good, startsNs: base64Of([1, Number.NaN]) }, /not finite/],
    ["a length without end", { ...good, lengthsNs: base64Of([1, Number.POSITIVE_INFINITY]) }, /not finite/],
    ["fewer users than calls", { ...good, users: base64Of([0], 4) }, /columns of 1, 2 and 2 calls/],
    ["fewer starts", { ...good, startsNs: base64Of([0]) }, /columns of 2, 1 and 2 calls/],
    ["more lengths", { ...good, lengthsNs: base64Of([1, 2, 3]) }, /columns of 2, 2 and 3 calls/],
  ];
  for (const [what, calls, reason] of cases)
    it(`${what}: refused as WorkerProtocol`, () => assert.throws(() => callColumns({ calls }, who), isRefused(reason)));

  it("of parts are held to the same", () => {
    assert.deepEqual([...floats(base64Of([1.5, -2]), who)], [1.5, -2]);
    assert.throws(() => floats(bytes(9), who), isRefused(/9 bytes/));
    assert.throws(() => floats(base64Of([Number.NaN]), who), isRefused(/not finite/));
  });
});
