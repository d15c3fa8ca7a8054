// `npm test`: sets everything up and runs every suite there is a runner for; says plainly which did not run. The last line is
// `N passed, N failed, N skipped` over all suites. A suite that could not run counts as neither passed nor skipped.
// `npm test -- pester typescript` runs these suites alone; `--results <folder>` also writes what each found there, as JUnit's XML.
import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { ensureBuilt, ensurePackages, ensurePython, fail, root } from "./ensure.mjs";

const at = (...parts) => path.join(root, ...parts);

/**
 * Runs a suite and gives what it printed, of that what was on stdout, and its exit code; code null when there is no such program. Its output is shown
 * whole, at its end.
 */
function runSuite(file, args, env = process.env) {
  // colours would stand between the numbers that are counted
  const { FORCE_COLOR, ...plain } = env;
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd: root, env: { ...plain, NO_COLOR: "1" }, stdio: ["ignore", "pipe", "pipe"], windowsHide: true });
    let [output, stdout] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text) => {
      output += text;
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
    child.once("error", () => resolve({ code: null, output, stdout }));
    child.once("close", (code) => {
      process.stdout.write(output);
      resolve({ code, output, stdout });
    });
  });
}

/** What a runner printed from there on, which is what failed, and why; its last lines where it did not come so far. */
function from(output, pattern) {
  const at = output.search(pattern);
  return at >= 0 ? output.slice(at).trimEnd() : output.trimEnd().split("\n").slice(-30).join("\n");
}

const count = (output, pattern) => Number(pattern.exec(output)?.[1] ?? 0);

async function lintSuite() {
  const { code, output } = await runSuite(process.execPath, [at("engine/tools/lint.mjs")]);
  return { name: "Lint", passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, failures: output.trimEnd() };
}

async function typescriptSuite() {
  // named one by one: what a folder means here differs between versions of Node
  const files = readdirSync(at("engine/dist-test"), { recursive: true })
    .filter((name) => name.endsWith(".test.mjs"))
    .map((name) => at("engine/dist-test", name));
  const junit = resultArgs("--test-reporter-destination", "typescript", "--test-reporter=junit");
  const reporters = ["--test-reporter=spec", "--test-reporter-destination=stdout", ...junit];
  const { code, output } = await runSuite(process.execPath, ["--test", ...reporters, ...files]);
  const total = (word) => count(output, new RegExp(`^\\S* ?${word} (\\d+)$`, "m"));
  const counts = { passed: total("pass"), failed: total("fail") + total("cancelled"), skipped: total("skipped") + total("todo") };
  return checked("TypeScript", code, counts, from(output, /^\S* ?failing tests:$/m));
}

/** Exit code of `rpcbench` (engine/src/cli/exit-codes.ts). */
const missing = 3;

async function pythonSuite() {
  const { code: found, path: python } = await testPython();
  if (found === missing)
    return notRun("Python", "no Python with the frameworks' packages and pytest was found or could be made; see above");
  if (found !== 0) return checked("Python", found, { passed: 0, failed: 0, skipped: 0 }, "the set-up failed; see above");
  const env = { ...process.env, PYTHONPATH: [at("engine/python"), process.env.PYTHONPATH].filter(Boolean).join(path.delimiter) };
  const { code, output } = await runSuite(
    python,
    ["-m", "pytest", "-q", "-p", "no:cacheprovider", ...resultArgs("--junitxml", "python"), at("engine/python/tests")],
    env,
  );
  const total = (word) => count(output, new RegExp(`(\\d+) ${word}`));
  const counts = { passed: total("passed"), failed: total("failed") + total("errors?"), skipped: total("skipped") };
  return checked("Python", code, counts, from(output, /^=+ (FAILURES|ERRORS) =+$/m));
}

/** Exit code of tests/Invoke-Tests.ps1. */
const noPester = 3;

/** All of PowerShell's tests with the Pester of today. */
async function pesterSuite() {
  const { versions, shell, findPester } = await powerShellTools();
  if (shell.missing) return notRun("Pester", `${shell.missing}, so the PowerShell tests did not run`);
  const pester = findPester(versions.pester);
  if (!pester.missing) return runPester(shell, pesterName(versions.pester), ["-PesterPath", pester.manifest]);
  console.log(`${pester.missing}; using the newest one that is installed.`);
  const installed = await runPester(shell, "Pester", []);
  return installed ?? notRun("Pester", `${pester.missing}, and none is installed, so the PowerShell tests did not run`);
}

/** With the older one what could differ: the assertions that users run with their own Pester, and mocks. What is missing for both, the other says. */
async function olderPesterSuite() {
  const { versions, shell, findPester } = await powerShellTools();
  if (shell.missing || findPester(versions.pester).missing) return [];
  const older = findPester(versions.olderPester);
  if (older.missing) return notRun(pesterName(versions.olderPester), older.missing);
  return runPester(shell, pesterName(versions.olderPester), ["-PesterPath", older.manifest, "-DependingOnPester"]);
}

const pesterName = (version) => `Pester ${version}`;

/** Looked for once, and got where they are missing: two that installed into one folder would be in each other's way. */
let tools;
function powerShellTools() {
  tools ??= (async () => {
    const versions = JSON.parse(readFileSync(at("engine/tools/versions.json"), "utf8"));
    const { findPester, findPowerShell, surroundings } = await import(pathToFileURL(at("engine/dist-test/powershell.mjs")));
    const around = surroundings();
    const shell = await findPowerShell(versions.powershell, around);
    const found = new Map();
    for (const version of shell.missing ? [] : [versions.pester, versions.olderPester])
      found.set(version, await findPester(version, around));
    return { versions, shell, findPester: (version) => found.get(version) };
  })();
  return tools;
}

async function runPester(shell, name, args) {
  const file = ["-NoProfile", "-NonInteractive", "-File", at("tests/Invoke-Tests.ps1")];
  const { code, output } = await runSuite(shell.program, [...file, ...args, ...resultArgs("-ResultPath", name)], shell.env);
  if (code === null) return checked(name, code, { passed: 0, failed: 0, skipped: 0 }, `${shell.program} could not be started`);
  if (code === noPester && args.length === 0) return null;
  const [, passed = 0, failed = 0, skipped = 0] = /Pester: (\d+) passed, (\d+) failed, (\d+) skipped/.exec(output) ?? [];
  const counts = { passed: Number(passed), failed: Number(failed), skipped: Number(skipped) };
  return checked(name, code, counts, from(output, /^Pester's failing tests:$/m));
}

/** A runner that failed without a failed test, or passed without a test, is a failure of its own. */
function checked(name, code, counts, failures) {
  const silent = (code !== 0 && counts.failed === 0) || counts.passed + counts.failed === 0;
  if (silent)
    console.log(`${name}: the runner ended with exit code ${code}, although ${counts.passed} tests passed; this counts as a failure.`);
  return { name, ...counts, failed: counts.failed + (silent ? 1 : 0), failures };
}

function notRun(name, reason) {
  return { name, passed: 0, failed: 0, skipped: 0, reason };
}

/** A Python with the frameworks and pytest, found or made; exit code `missing` where there is none, and any other is a fault of ours. */
async function testPython() {
  const { code, stdout } = await runSuite(process.execPath, [at("engine/dist/rpcbench.mjs"), "setup", "--tests", "--json"]);
  return { code, path: code === 0 ? JSON.parse(stdout).python.path : null };
}

/** What tells a runner to write its results as well: none, one or several arguments. */
function resultArgs(option, suite, ...also) {
  if (results === undefined) return [];
  return [...also, option, path.join(results, `${suite.replaceAll(" ", "-").toLowerCase()}.xml`)];
}

/** Side by side: much of a test is waiting, the machine has at least two cores, and no test has a timing threshold. */
async function inTurn(...names) {
  const ended = [];
  for (const name of names.filter((each) => asked.includes(each))) {
    const begun = performance.now();
    for (const result of [await suites[name]()].flat()) ended.push(result);
    console.log(`== ${name} has ended, after ${Math.round((performance.now() - begun) / 1000)} s ==\n`);
  }
  return ended;
}

const suites = { lint: lintSuite, typescript: typescriptSuite, pester: pesterSuite, "older pester": olderPesterSuite, python: pythonSuite };
const { asked, results } = readArguments();

function readArguments() {
  const known = ["lint", "typescript", "pester", "python"];
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { results: { type: "string" } } });
    const unknown = positionals.find((name) => !known.includes(name));
    if (unknown !== undefined) throw new Error(`There is no suite '${unknown}'.`);
    const named = positionals.length > 0 ? positionals : known;
    return {
      asked: named.includes("pester") ? [...named, "older pester"] : named,
      results: values.results && path.resolve(values.results),
    };
  } catch (error) {
    return fail(`${error.message} Usage: npm test -- [${known.join(" | ")}] ... [--results <folder>]`, 2);
  }
}

await ensurePackages();
await ensureBuilt();
await ensureBuilt("tests");
await ensurePython();
if (results !== undefined) mkdirSync(results, { recursive: true });

console.log("Running the suites; the output of each follows when it has ended ...");
const ended = (await Promise.all([inTurn("lint", "typescript"), inTurn("pester"), inTurn("python", "older pester")])).flat();

// again, beside the counts: who reads only the end of a long log has to see what failed
for (const { name, failed, failures } of ended) {
  if (failed > 0 && failures) console.log(`\n== What failed in ${name} ==\n${failures}`);
}

console.log("\n== All suites ==");
for (const { name, passed, failed, skipped, reason } of ended) {
  console.log(reason === undefined ? `${name}: ${passed} passed, ${failed} failed, ${skipped} skipped` : `${name}: DID NOT RUN: ${reason}`);
}
const sum = (key) => ended.reduce((total, result) => total + result[key], 0);
console.log(`${sum("passed")} passed, ${sum("failed")} failed, ${sum("skipped")} skipped`);
process.exitCode = sum("failed") > 0 ? 1 : 0;
