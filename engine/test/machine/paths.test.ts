import assert from "node:assert/strict";
import path from "node:path";
import { describe, it } from "node:test";
import { dataFolder, withoutHome } from "../../src/machine/paths.ts";

describe("withoutHome", () => {
  it("takes the user's name out of what is shared, and nothing else", () => {
    const home = path.join(path.sep, "home", "ada");
    assert.equal(withoutHome(path.join(home, "venv", "python"), home), path.join("~", "venv", "python"));
    assert.equal(withoutHome(path.join(path.sep, "usr", "bin", "python3"), home), path.join(path.sep, "usr", "bin", "python3"));
    assert.equal(withoutHome(`${home}x`, home), `${home}x`);
  });
});

describe("dataFolder", () => {
  it("is what RPCBENCH_DATA says, else the system's place for such data", () => {
    assert.equal(dataFolder({ RPCBENCH_DATA: path.resolve("here") }), path.resolve("here"));
    assert.equal(dataFolder({ LOCALAPPDATA: "C" }, "win32"), path.join("C", "RpcBench"));
    assert.equal(dataFolder({ XDG_DATA_HOME: "x" }, "linux"), path.join("x", "rpcbench"));
  });
});
