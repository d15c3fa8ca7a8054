import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, beforeEach, describe, it } from "node:test";
import { projectRoot } from "../../src/machine/paths.ts";
import {
  findPester,
  findPowerShell,
  type Missing,
  type PowerShell,
  quiet,
  type Surroundings,
  surroundings,
} from "../../tools/powershell.ts";

const fixture = path.join(projectRoot, "engine", "test", "fixtures", "dotnet.mjs");
const noFakePowerShell = process.platform === "win32" ? "the PowerShell that dotnet installs is played by an sh script" : false;

type Does = "installs" | "breaksOff" | "lies" | "otherVersion" | "noSdk";

describe("what runs the PowerShell tests", () => {
  let root: string;
  let folder: string;
  let said: string[];

  before(async () => {
    root = await mkdtemp(path.join(tmpdir(), "rpcbench test-tools "));
  });
  after(() => rm(root, { recursive: true, force: true, maxRetries: 5 }));
  beforeEach(async () => {
    folder = await mkdtemp(path.join(root, "data "));
    said = [];
  });

  const log = () => path.join(folder, "..", `${path.basename(folder)}.log`);
  const calls = async () => (existsSync(log()) ? (await readFile(log(), "utf8")).trim().split("\n") : []);
  const around = (does: Does, pwsh = ""): Surroundings => ({
    folder,
    pwsh: [process.execPath, fixture, "pwsh"],
    dotnet: [process.execPath, fixture, "dotnet"],
    env: { PATH: process.env.PATH, ...quiet, FAKE_DOTNET: does, FAKE_DOTNET_LOG: log(), FAKE_PWSH: pwsh },
    say: (line) => said.push(line),
  });
  const found = (result: PowerShell | Missing) => {
    assert.ok("program" in result, "missing" in result ? result.missing : "");
    return result;
  };
  const missing = (result: object) => {
    assert.ok("missing" in result && typeof result.missing === "string");
    return result.missing;
  };

  it("is the pwsh on PATH, and dotnet installs none", async () => {
    const shell = found(await findPowerShell("7.6.9", around("installs", "7.4.1")));
    assert.equal(shell.version, "7.4.1");
    assert.deepEqual(await calls(), []);
    assert.deepEqual(await readdir(folder), []);
  });

  it("is a PowerShell of the pinned version where there is none on PATH, installed once and without telemetry", {
    skip: noFakePowerShell,
  }, async () => {
    const first = found(await findPowerShell("7.6.9", around("installs")));
    const second = found(await findPowerShell("7.6.9", around("installs")));
    assert.equal(first.version, "7.6.9");
    assert.equal(second.program, first.program);
    assert.ok(first.program.startsWith(path.join(folder, "powershell-7.6.9")), first.program);
    assert.deepEqual(await calls(), ["1,Off,1 tool install PowerShell --version"]);
    assert.deepEqual(await readdir(folder), ["powershell-7.6.9"]);
  });

  it("is told to compile once and to collect on no thread of its own, unless the user says otherwise", () => {
    const { DOTNET_TieredPGO: userHas } = process.env;
    try {
      delete process.env.DOTNET_TieredPGO;
      const { DOTNET_TieredPGO, DOTNET_gcConcurrent, DOTNET_NOLOGO } = surroundings().env;
      assert.deepEqual([DOTNET_TieredPGO, DOTNET_gcConcurrent, DOTNET_NOLOGO], ["0", "0", quiet.DOTNET_NOLOGO]);
      process.env.DOTNET_TieredPGO = "1";
      assert.equal(surroundings().env.DOTNET_TieredPGO, "1");
    } finally {
      if (userHas === undefined) delete process.env.DOTNET_TieredPGO;
      else process.env.DOTNET_TieredPGO = userHas;
    }
  });

  it("is told where .NET is that installed it, unless the user says so", { skip: noFakePowerShell }, async () => {
    const surroundings = around("installs");
    assert.equal(found(await findPowerShell("7.6.9", surroundings)).env.DOTNET_ROOT, "/the dotnet");
    const env = { ...surroundings.env, DOTNET_ROOT: "/mine" };
    assert.equal(found(await findPowerShell("7.6.9", { ...surroundings, env })).env.DOTNET_ROOT, "/mine");
  });

  it("is not a pwsh on PATH that is too old, which is said", { skip: noFakePowerShell }, async () => {
    const shell = found(await findPowerShell("7.6.9", around("installs", "7.2.24")));
    assert.equal(shell.version, "7.6.9");
    assert.match(said[0] ?? "", /pwsh on PATH is 7\.2\.24, older than 7\.4/);
  });

  it("is not another version that was installed before", { skip: noFakePowerShell }, async () => {
    found(await findPowerShell("7.6.8", around("installs")));
    assert.equal(found(await findPowerShell("7.6.9", around("installs"))).version, "7.6.9");
    assert.equal(missing(await findPowerShell("7.6.10", around("otherVersion"))).includes("does not start here"), true);
    assert.deepEqual((await readdir(folder)).sort(), ["powershell-7.6.8", "powershell-7.6.9"]);
  });

  it("is missing where there is neither pwsh nor an SDK, and both are named", async () => {
    assert.match(missing(await findPowerShell("7.6.9", around("noSdk"))), /\.NET SDK/);
    assert.match(missing(await findPester("6.2.0", around("noSdk"))), /no \.NET SDK/);
  });

  it("is missing where dotnet is no program", async () => {
    const nothing: Surroundings = { ...around("installs"), pwsh: ["no-such-pwsh"], dotnet: ["no-such-dotnet"] };
    assert.match(missing(await findPowerShell("7.6.9", nothing)), /\.NET SDK/);
  });

  it("is never the half of an installation that broke off; dotnet's own words say why, and the next one is whole", {
    skip: noFakePowerShell,
  }, async () => {
    assert.match(missing(await findPowerShell("7.6.9", around("breaksOff"))), /: error NU1301: Unable to load the service index\.$/);
    assert.deepEqual(await readdir(folder), []);
    assert.equal(found(await findPowerShell("7.6.9", around("installs"))).version, "7.6.9");
  });

  it("is missing where dotnet ends well and there is nothing", async () => {
    assert.match(missing(await findPowerShell("7.6.9", around("lies"))), /does not start here/);
    assert.match(missing(await findPester("6.2.0", around("lies"))), /the package is missing/);
    assert.deepEqual(await readdir(folder), []);
  });

  it("is what the first of several made who began together", { skip: noFakePowerShell }, async () => {
    const several = await Promise.all([1, 2, 3].map(() => findPowerShell("7.6.9", around("installs"))));
    assert.equal(new Set(several.map((each) => found(each).program)).size, 1);
    assert.deepEqual(await readdir(folder), ["powershell-7.6.9"]);
  });

  it("is a Pester of exactly the version asked for, beside others, each downloaded once", async () => {
    const manifests: string[] = [];
    for (const version of ["6.2.0", "5.7.1", "6.2.0"]) {
      const pester = await findPester(version, around("installs"));
      assert.ok("manifest" in pester);
      assert.ok(existsSync(pester.manifest));
      manifests.push(path.relative(folder, pester.manifest));
    }
    const of = (version: string) => path.join(`pester-${version}`, "pester", version, "tools", "Pester.psd1");
    assert.deepEqual(manifests, [of("6.2.0"), of("5.7.1"), of("6.2.0")]);
    assert.equal((await calls()).length, 2);
    assert.deepEqual(await readdir(path.join(folder, "pester-6.2.0")), ["pester"]);
  });

  it("is never the half of a Pester whose download broke off", async () => {
    assert.match(missing(await findPester("6.2.0", around("breaksOff"))), /6\.2\.0: error NU1301/);
    assert.deepEqual(await readdir(folder), []);
    assert.ok("manifest" in (await findPester("6.2.0", around("installs"))));
  });

  it("is not a Pester folder that somebody emptied, and the folder is named", async () => {
    await mkdir(path.join(folder, "pester-6.2.0", "something"), { recursive: true });
    assert.match(missing(await findPester("6.2.0", around("installs"))), /pester-6\.2\.0 has no Pester; remove the folder/);
  });

  it("leaves alone what another is making, and removes what one left who was killed a day ago", async () => {
    for (const name of [".making-now", ".making-left"]) {
      await mkdir(path.join(folder, name));
      await writeFile(path.join(folder, name, "half"), "");
    }
    const longAgo = new Date(Date.now() - 25 * 3_600_000);
    await utimes(path.join(folder, ".making-left"), longAgo, longAgo);
    assert.ok("manifest" in (await findPester("6.2.0", around("installs"))));
    assert.deepEqual((await readdir(folder)).sort(), [".making-now", "pester-6.2.0"]);
  });
});
