// What `npm start` and `npm test` need before anything of ours can run. Only Node's own modules here: nothing may be installed yet.
import { spawn } from "node:child_process";
import { existsSync, lstatSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
const at = (...parts) => path.join(root, ...parts);

/** Runs a program to its end; its output goes where ours goes. Resolves with the exit code; no shell in between. */
export function run(file, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: root, stdio: "inherit", ...options });
    const forward = (signal) => child.kill(signal);
    for (const signal of forwarded) process.on(signal, forward);
    for (const signal of shared) process.on(signal, ignore);
    const settled = () => {
      for (const signal of forwarded) process.off(signal, forward);
      for (const signal of shared) process.off(signal, ignore);
    };
    child.once("error", (error) => {
      settled();
      reject(error);
    });
    child.once("close", (code) => {
      settled();
      resolve(code ?? 1);
    });
  });
}

/** Sent to one process: the child is told, and ends in its own way. */
const forwarded = ["SIGTERM", "SIGHUP"];
/** Sent to everybody at the terminal: the child has it already. */
const shared = process.platform === "win32" ? ["SIGINT", "SIGBREAK"] : ["SIGINT"];
const ignore = () => {};

/** npm itself is a Node program: started through Node, it needs no shell on Windows either. */
function npm(args) {
  const beside = path.join(path.dirname(process.execPath), "node_modules", "npm", "bin", "npm-cli.js");
  const cli = [process.env.npm_execpath, beside].find((file) => file && path.basename(file) === "npm-cli.js" && existsSync(file));
  return cli ? run(process.execPath, [cli, ...args]) : run("npm", args);
}

/** The packages of package-lock.json, installed when they are not there or older than it. */
export async function ensurePackages() {
  // npm ci would empty the folder behind a link, which is another clone's
  if (lstatSync(at("node_modules"), { throwIfNoEntry: false })?.isSymbolicLink()) return;
  const installed = at("node_modules/.package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(at("package-lock.json")).mtimeMs) return;
  console.log("Installing the Node packages ...");
  const code = await npm(["ci", "--include=dev", "--no-fund", "--no-audit", "--loglevel=error"]);
  if (code !== 0) fail("npm ci failed; see above.", code);
}

const builds = {
  engine: { product: "engine/dist/rpcbench.mjs", what: "the engine" },
  tests: { product: "engine/dist-test", what: "the engine and its tests", sources: "engine/test" },
  bench: { product: "engine/dist-bench/api.mjs", what: "the engine and what the benches use", sources: "bench" },
};

/** engine/dist, and for `tests` or `bench` what belongs to them; built when it is not there or older than what it is made of. */
export async function ensureBuilt(part = "engine") {
  const { product, what, sources: own } = builds[part];
  const sources = [
    at("engine/src"),
    at("engine/web"),
    at("engine/tools"),
    at("proto"),
    at("package.json"),
    at("package-lock.json"),
    ...(own ? [at(own)] : []),
  ];
  if (existsSync(at(product)) && newest(sources) <= statSync(at(product)).mtimeMs) return;
  console.log(`Building ${what} ...`);
  const code = await run(process.execPath, [at("engine/tools/build.mjs"), ...(part === "engine" ? [] : [`--${part}`])]);
  if (code !== 0) fail("The build failed; see above.", code);
}

/** A Python that has the packages, found or made. Without one the Node implementations still run, so this never fails. */
export async function ensurePython() {
  await run(process.execPath, [at("engine/dist/rpcbench.mjs"), "setup"]);
}

export function fail(message, code = 1) {
  console.error(message);
  process.exit(code);
}

function newest(paths) {
  let latest = 0;
  for (const each of paths) {
    const { mtimeMs } = statSync(each);
    latest = Math.max(latest, mtimeMs);
    if (statSync(each).isDirectory()) latest = Math.max(latest, newest(readdirSync(each).map((name) => path.join(each, name))));
  }
  return latest;
}
