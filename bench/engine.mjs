// Runs the built engine with a hook, in a data folder of its own, and gives what the hook said.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const engine = path.join(here, "..", "engine", "dist", "rpcbench.mjs");

/** The number behind `word` on the engine's stderr. Rejects when the engine fails. */
export async function engineSays(hook, word, args, data) {
  const child = spawn(process.execPath, ["--import", pathToFileURL(path.join(here, "hooks", hook)).href, engine, "run", ...args], {
    env: { ...process.env, RPCBENCH_DATA: data },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    stderr += text;
  });
  const code = await new Promise((resolve) => child.once("close", resolve));
  const match = new RegExp(`^${word} ([\\d.]+)$`, "m").exec(stderr);
  if (code !== 0 || match === null) throw new Error(`The engine ended with ${code}: ${stderr}`);
  return Number(match[1]);
}

export async function withDataFolder(work) {
  const data = await mkdtemp(path.join(tmpdir(), "rpcbench-bench-"));
  try {
    return await work(data);
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}

export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
