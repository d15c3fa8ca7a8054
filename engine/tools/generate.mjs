// Writes what is made from proto/options.json and selftest/windows-lines.json into the files that have it; `--check` writes nothing, and fails where something is not up to date.
import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import * as esbuild from "esbuild";
import { root } from "./ensure.mjs";

const at = (...parts) => path.join(root, ...parts);

async function load() {
  const folder = await mkdtemp(path.join(tmpdir(), "rpcbench-generate-"));
  try {
    const outfile = path.join(folder, "generated.mjs");
    await esbuild.build({ entryPoints: [at("engine/tools/generated.ts")], outfile, bundle: true, platform: "node", format: "esm" });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function formatted(file, text) {
  if (!file.endsWith(".json")) return text;
  const biome = at("node_modules/@biomejs/biome/bin/biome");
  const indented = JSON.stringify(JSON.parse(text), null, 2);
  const { status, stdout, stderr } = spawnSync(process.execPath, [biome, "format", `--stdin-file-path=${file}`], {
    cwd: root,
    input: indented,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`biome could not format ${file}: ${stderr}`);
  return stdout;
}

const { generated, isFresh } = await load();
for (const entry of generated(root)) {
  if (isFresh(entry)) continue;
  if (process.argv.includes("--check")) {
    console.error(`${entry.file} is out of date. Run: npm run lint -- --write`);
    process.exitCode = 1;
  } else {
    await writeFile(at(entry.file), formatted(entry.file, entry.made));
    console.log(`${entry.file}: written`);
  }
}
