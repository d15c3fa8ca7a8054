import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import * as contracts from "../../generated/contracts.ts";
import type { Contract } from "../../src/contracts/contract.ts";
import { type ContractError, parseContract, readContract } from "../../src/contracts/read.ts";
import { repositoryRoot } from "../worker/repository-root.ts";

const examples = path.join(repositoryRoot, "proto/examples");
const all: readonly Contract<unknown>[] = Object.values(contracts);
const byName = (name: string) => {
  const contract = all.find((candidate) => candidate.name === name);
  assert.ok(contract, `proto/examples/${name} belongs to no contract`);
  return contract;
};
const listJson = (...parts: string[]) => readdirSync(path.join(examples, ...parts)).filter((name) => name.endsWith(".json"));

/** A golden example; one that is another with changes, made (proto/README.md). */
function exampleText(name: string, file: string): string {
  const text = readFileSync(path.join(examples, name, file), "utf8");
  const { base, set = {}, unset = [] } = JSON.parse(text) as { base?: string; set?: Record<string, unknown>; unset?: string[] };
  if (base === undefined) return text;
  const example = JSON.parse(exampleText(name, base));
  const holder = (names: string[]) => names.slice(1, -1).reduce((place, part) => place[part], example);
  for (const where of unset) {
    const names = where.split("/");
    const last = names.at(-1) as string;
    assert.ok(last in holder(names), `${name}/${file}: there is no ${where}`);
    delete holder(names)[last];
  }
  for (const [where, value] of Object.entries(set)) holder(where.split("/"))[where.split("/").at(-1) as string] = value;
  return JSON.stringify(example);
}

describe("golden examples", () => {
  for (const name of readdirSync(examples)) {
    const contract = byName(name);
    for (const file of listJson(name, "valid")) {
      test(`${name}/valid/${file} is accepted`, () => {
        const text = readFileSync(path.join(examples, name, "valid", file), "utf8");
        assert.deepEqual(parseContract(contract, text), JSON.parse(text));
      });
    }
    for (const file of listJson(name, "invalid")) {
      test(`${name}/invalid/${file} is refused`, () => {
        const text = exampleText(name, path.join("invalid", file));
        const problem = file.includes("newer-version") ? "UnsupportedVersion" : "Invalid";
        assert.throws(() => parseContract(contract, text), { name: "ContractError", contract: name, problem });
      });
    }
  }

  test("frameworks.json is a valid registry", () => {
    parseContract(contracts.frameworks, readFileSync(path.join(examples, "../frameworks.json"), "utf8"));
  });
});

describe("versions", () => {
  for (const contract of all) {
    const { name, version } = contract;
    test(`a newer ${name} is refused by name, whatever else it holds`, () => {
      assert.throws(
        () => readContract(contract, { version: version + 1, somethingNew: [] }),
        (error: ContractError) => {
          assert.equal(error.problem, "UnsupportedVersion");
          assert.match(error.message, new RegExp(`^${name}\\b.*\\b${version + 1}\\b.*\\b${version}\\b`));
          return true;
        },
      );
    });
  }

  test("the version known here is the one the schema says", () => {
    for (const { name, schema, version } of all) {
      assert.match(JSON.stringify(schema), new RegExp(`"description":"[^"]*Version ${version}\\."`), name);
    }
  });
});

describe("text", () => {
  test("what is not JSON is refused as such", () => {
    assert.throws(() => parseContract(contracts.control, "stop!"), {
      problem: "NotJson",
      message: 'Not a valid control: not JSON: "stop!".',
    });
  });

  test("a byte order mark is skipped", () => {
    assert.deepEqual(parseContract(contracts.control, '\uFEFF{"type":"stop"}'), { type: "stop" });
  });
});

describe("messages name what is wrong", () => {
  const mark = { type: "mark", id: 4 };
  const client = JSON.parse(readFileSync(path.join(examples, "worker-command/valid/setup-client.json"), "utf8"));
  const cases: [what: string, value: unknown, expected: RegExp][] = [
    ["no object", [mark], /Not a valid worker-command: not a JSON object\.$/],
    [
      "an unknown type",
      { ...mark, type: "explode" },
      /type "explode" is not one of setup, open, load, observe, close, schedule, mark, teardown\.$/,
    ],
    ["a missing type", { id: 4 }, /type is missing, is not one of setup, /],
    ["an unknown role", { ...client, role: "judge" }, /setup: no such role "judge"/],
    ["a missing property", { type: "mark" }, /: mark: must have required property 'id'\.$/],
    ["an unknown property", { ...mark, surprise: 1 }, /: mark: must NOT have additional properties \(surprise\)\.$/],
    ["a wrong number", { type: "open", id: 2, connections: 0, call: { scenario: "Connect" } }, /: open: connections must be >= 1\.$/],
    ["a nested property", { ...client, endpoint: { host: "127.0.0.1", port: "x" } }, /: setup: endpoint\.port must be integer\.$/],
    [
      "an unknown name",
      { ...client, variant: "Fast" },
      /: setup: variant must be equal to one of the allowed values \(Default, Tuned\)\.$/,
    ],
  ];
  for (const [what, value, expected] of cases) {
    test(what, () => assert.throws(() => readContract(contracts.workerCommand, value), expected));
  }
});
