import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { lockOf, versionsIn } from "../../src/runtimes/npm-lock.ts";

const lock = JSON.stringify({
  lockfileVersion: 3,
  packages: {
    "": { dependencies: { a: "^1.0.0", other: "^9.0.0" } },
    "node_modules/a": { version: "1.2.3", integrity: "sha512-a", dependencies: { b: "^1.0.0" }, optionalDependencies: { gone: "1" } },
    "node_modules/b": { version: "1.0.0", dependencies: { c: "^2.0.0" } },
    "node_modules/b/node_modules/c": { version: "2.0.0" },
    "node_modules/c": { version: "1.0.0" },
    "node_modules/other": { version: "9.0.0" },
  },
});

describe("the lock file of some packages of a project", () => {
  it("has them, what they need as Node finds it, and nothing else", () => {
    const made = JSON.parse(lockOf({ a: "1.2.3" }, lock) ?? "{}");
    assert.deepEqual(Object.keys(made.packages), ["", "node_modules/a", "node_modules/b", "node_modules/b/node_modules/c"]);
    assert.deepEqual(made.packages[""].dependencies, { a: "1.2.3" });
    assert.equal(made.packages["node_modules/a"].integrity, "sha512-a");
    assert.equal(made.lockfileVersion, 3);
  });

  it("says of a package what it needs in its turn, in which versions", () => {
    assert.deepEqual(versionsIn(lock, "a"), { a: "1.2.3", b: "1.0.0", c: "2.0.0" });
    const twice = {
      a: { version: "1", dependencies: { b: "1", c: "1" } },
      b: { version: "1", dependencies: { c: "2" } },
      c: { version: "1" },
    };
    const packages = Object.fromEntries(Object.entries(twice).map(([name, entry]) => [`node_modules/${name}`, entry]));
    const nested = JSON.stringify({ packages: { ...packages, "node_modules/b/node_modules/c": { version: "2" } } });
    assert.deepEqual(versionsIn(nested, "a"), { a: "1", b: "1", c: "1, 2" });
    assert.deepEqual([versionsIn(lock, "d"), versionsIn("{", "a")], [{}, {}]);
  });

  it("is none where another version is installed, nothing is, or the file is cut", () => {
    for (const [packages, text] of [
      [{ a: "1.2.4" }, lock],
      [{ d: "1.0.0" }, lock],
      [{ a: "1.2.3" }, lock.slice(0, 100)],
      [{ a: "1.2.3" }, "{}"],
    ] as const)
      assert.equal(lockOf(packages, text), null);
  });
});
