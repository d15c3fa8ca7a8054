import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import fc from "fast-check";
import { type CallKind, intCalls } from "../../src/load/call-kinds.ts";
import { generatePayload } from "../../src/load/payload.ts";
import { TurnCounter } from "../../src/load/turns.ts";
import { payloadCalls } from "../../src/scenarios/payload.ts";
import { textCalls } from "../../src/scenarios/simple-call.ts";
import { StreamTrace, streamCalls, tracedStreamCalls } from "../../src/scenarios/stream.ts";
import { fakeUser } from "../load/simulation.ts";
import { repositoryRoot } from "../worker/repository-root.ts";

const streaming = (...values: number[]) =>
  fakeUser({
    async *streamValues() {
      yield* values;
    },
  });

/** Python's tests read it as well: both languages have to ask the same. */
const table: { ints: number[]; texts: string[] } = JSON.parse(
  readFileSync(path.join(repositoryRoot, "engine/test/fixtures/small-calls.json"), "utf8"),
);
const asked = <T>(kind: CallKind<T>, times: number) => Array.from({ length: times }, () => kind.argument(0));

test("the small calls ask for what the table of both languages says, round and round", () => {
  assert.deepEqual(asked(intCalls(), 300), [...table.ints, ...table.ints, ...table.ints].slice(0, 300));
  assert.deepEqual(asked(textCalls(), 300), [...table.texts, ...table.texts, ...table.texts].slice(0, 300));
});

test("the table's ints and texts are of one size in every encoding, and no two in a row are the same", () => {
  assert.ok(table.ints.length > 1 && table.ints.every((value) => Number.isInteger(value) && value >= 1 && value <= 127));
  assert.equal(new Set(table.ints).size, table.ints.length);
  assert.deepEqual([...new Set(table.texts.map((text) => Buffer.byteLength(text)))], [Buffer.byteLength("Grüße von RpcBench 001")]);
  assert.equal(new Set(table.texts).size, table.texts.length);
});

describe("a payload that comes back", () => {
  const payload = generatePayload("42", 64);
  const { mismatch } = payloadCalls(payload);

  test("is right when every byte is", () => assert.equal(mismatch(payload, Uint8Array.from(payload)), null));

  test("is wrong when any single bit is", () => {
    fc.assert(
      fc.property(fc.nat({ max: 63 }), fc.nat({ max: 7 }), (index, bit) => {
        const got = Buffer.from(payload);
        got.writeUInt8(got.readUInt8(index) ^ (1 << bit), index);
        assert.notEqual(mismatch(payload, got), null);
      }),
    );
  });

  const wrongs: [what: string, reply: unknown, got: RegExp][] = [
    ["shorter", payload.subarray(1), /\b63\b/],
    ["longer", Buffer.concat([payload, payload]), /\b128\b/],
    ["not bytes", "text", /"text"/],
    ["nothing", undefined, /undefined/],
  ];
  for (const [what, reply, got] of wrongs) {
    test(`is wrong when ${what}, and says what came`, () => assert.match(mismatch(payload, reply as Uint8Array) ?? "", got));
  }
});

describe("streams", () => {
  const kinds = {
    "checked alone": () => streamCalls(3),
    traced: () => tracedStreamCalls(3, [new StreamTrace(3)], () => 0, new TurnCounter(() => {})),
  };
  for (const [where, make] of Object.entries(kinds)) {
    const complete = async (...values: number[]) => {
      const kind = make() as ReturnType<typeof streamCalls>;
      const argument = kind.argument(0);
      return kind.mismatch(argument, await kind.call(streaming(...values), argument));
    };

    test(`${where}: right when all values come in order`, async () => assert.equal(await complete(0, 1, 2), null));

    test(`${where}: wrong when values are missing or too many`, async () => {
      for (const values of [[], [0, 1], [0, 1, 2, 3]])
        assert.match((await complete(...values)) ?? "", new RegExp(`\\b3\\b.*\\b${values.length}\\b`));
    });

    test(`${where}: wrong as soon as a value is out of order`, async () => {
      for (const values of [
        [0, 2, 1],
        [1, 2, 3],
      ])
        await assert.rejects(complete(...values), { id: "WrongAnswer" });
    });
  }
});
