import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { RpcBenchError } from "../../src/errors/problem.ts";
import { userHome } from "../../src/machine/home.ts";
import { dataFolder, projectRoot, withoutHome } from "../../src/machine/paths.ts";

describe("withoutHome", () => {
  it("takes the user's name out of what is shared, and nothing else", () => {
    const home = path.join(path.sep, "home", "ada");
    assert.equal(withoutHome(path.join(home, "venv", "python"), home), path.join("~", "venv", "python"));
    assert.equal(withoutHome(path.join(path.sep, "usr", "bin", "python3"), home), path.join(path.sep, "usr", "bin", "python3"));
    assert.equal(withoutHome(`${home}x`, home), `${home}x`);
    assert.equal(withoutHome(path.join(path.sep, "data", "home", "ada", "x"), home), path.join(path.sep, "data", "home", "ada", "x"));
  });

  it("leaves everything as it is where the home is the root, as a service's may be", () => {
    const { root } = path.parse(process.cwd());
    assert.equal(withoutHome(`See https://nodejs.org and ${root}usr.`, root), `See https://nodejs.org and ${root}usr.`);
  });

  it("does so in the sentences of warnings and errors too", () => {
    const home = path.join(path.sep, "home", "ada+b");
    const [python, log] = [path.join(home, "venv", "python"), path.join(home, "log")];
    assert.equal(
      withoutHome(`Run: "${python}" -m pip, see ${log}.`, home),
      `Run: "${path.join("~", "venv", "python")}" -m pip, see ${path.join("~", "log")}.`,
    );
  });
});

describe("dataFolder", () => {
  // The module finds saved runs without asking the engine, and is held against the same table.
  const platforms = { Windows: "win32", MacOS: "darwin", Linux: "linux" } as const;
  interface Case {
    system: keyof typeof platforms;
    environment: Record<string, string[]>;
    /** The user's home as the system has it, without which there is none. */
    home?: string[];
    folder?: string[];
    error?: string;
  }
  const { cases }: { cases: Case[] } = JSON.parse(readFileSync(path.join(projectRoot, "tests/fixtures/data-folders.json"), "utf8"));
  const root = path.resolve("rpcbench-data");
  const join = (parts: readonly string[]) => parts.map((part) => (part === "ROOT" ? root : part)).join(path.sep);
  for (const { system, environment, home, folder, error } of cases) {
    it(`is what the module says on ${system} with ${JSON.stringify({ ...environment, home })}`, () => {
      const env = Object.fromEntries(Object.entries(environment).map(([name, parts]) => [name, join(parts)]));
      const lookUp = () => {
        if (home === undefined) throw new Error("no such user");
        return join(home);
      };
      const find = () => dataFolder(env, platforms[system], userHome(env, platforms[system], lookUp));
      if (folder !== undefined) assert.equal(find(), path.resolve(join(folder)));
      else assert.throws(find, (thrown) => thrown instanceof RpcBenchError && thrown.problem.id === error);
    });
  }
});
