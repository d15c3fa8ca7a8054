import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, it } from "node:test";
import { cmdlets, forCaller, inPowerShell, problemForCaller } from "../../src/cli/caller-words.ts";
import { projectRoot } from "../../src/machine/paths.ts";
import { setupCommand } from "../../src/python/setup-command.ts";

describe("inPowerShell", () => {
  const cases: readonly [string, string][] = [
    ["Measure longer: --measure-time 10s.", "Measure longer: -MeasureTime 10s."],
    ["such as --payload-size 64KB", "such as -PayloadSize 64KB"],
    ["with --output", "with -OutputPath"],
    ["(--against)", "(-AgainstRuntime)"],
    ["or --force to create it again", "or -Force to create it again"],
    ["pip install --break-system-packages x", "pip install --break-system-packages x"],
    ["a--measure-time", "a--measure-time"],
    ["give --rate, or --rates", "give -Rate, or --rates"],
    ["", ""],
    ["Run rpcbench doctor.", "Run Test-RpcBenchmarkEnvironment."],
    ["rpcbench runtime new old --force ...", "New-RpcBenchmarkRuntime old -Force ..."],
    ["rpcbench plan --save", "New-RpcBenchmarkPlan -Path"],
    ["rpcbench run --against", "Invoke-RpcBenchmark -AgainstRuntime"],
    [`Run: ${setupCommand} Or: sudo x`, "Run: Install-RpcBenchmarkRuntime Or: sudo x"],
    ["Run: npm run build", "Run: ./build.ps1"],
    ["Run: npm ci", "Run: ./build.ps1"],
    ["must match: run npm run build.", "must match: run ./build.ps1."],
    ["npm said: npm ci can only install with a lock file", "npm said: npm ci can only install with a lock file"],
  ];
  for (const [text, shown] of cases) it(`turns '${text}' into '${shown}'`, () => assert.equal(inPowerShell(text), shown));

  it("knows every command that a message names", () => {
    const commands = filesOf("engine/src/cli/commands").map((file) => path.basename(file, ".ts"));
    const unknown = filesOf("engine/src").flatMap((file) =>
      [
        ...readFileSync(file, "utf8")
          .replaceAll(/\/\/.*|\/\*[\s\S]*?\*\//g, "")
          .matchAll(/(?<=[^\w/.])rpcbench [a-z]+(?: [a-z]+)?/g),
      ]
        .map(([command]) => command)
        .filter((command) => commands.includes(command.split(" ")[1] ?? ""))
        .filter((command) => !cmdlets.some(([known]) => command.startsWith(known) || known.startsWith(`${command} --`)))
        .map((command) => `${path.basename(file)}: ${command}`),
    );
    assert.deepEqual(unknown, []);
  });

  it("names cmdlets that the module has", () => {
    const exported = readdirSync(path.join(projectRoot, "public")).map((name) => path.basename(name, ".ps1"));
    const named = cmdlets.map(([, cmdlet]) => cmdlet.split(" ")[0] as string);
    assert.deepEqual(
      named.filter((name) => !exported.includes(name)),
      [],
    );
  });
});

describe("what a program is told", () => {
  const problem = { id: "UnknownFramework", message: "No.", remedy: "Run rpcbench frameworks.", target: "x" };
  afterEach(() => {
    delete process.env.RPCBENCH_CALLER;
  });

  it("is in the words of a shell, unless PowerShell says that it asks", () => {
    assert.equal(forCaller("Run rpcbench doctor."), "Run rpcbench doctor.");
    process.env.RPCBENCH_CALLER = "PowerShell";
    assert.equal(forCaller("Run rpcbench doctor."), "Run Test-RpcBenchmarkEnvironment.");
  });

  it("has a category, and no remedy where there is none", () => {
    assert.deepEqual(problemForCaller(problem), { ...problem, category: "InvalidArgument" });
    assert.deepEqual(problemForCaller({ id: "InternalError", message: "No." }), {
      id: "InternalError",
      message: "No.",
      category: "InvalidOperation",
    });
  });
});

const filesOf = (folder: string) =>
  readdirSync(path.join(projectRoot, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => path.join(projectRoot, folder, name));
