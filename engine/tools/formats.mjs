// `npm run formats`: writes what engine/tools/formats.ts makes.
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import * as esbuild from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));
const outfile = path.join(root, "engine/generated/formats.mjs");
const banner = { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' };
await esbuild.build({
  entryPoints: [path.join(root, "engine/tools/formats.ts")],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  banner,
});
const { generatedFiles } = await import(pathToFileURL(outfile).href);
for (const [file, text] of generatedFiles()) await writeFile(path.join(root, file), text);
