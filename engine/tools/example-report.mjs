// `npm run example`: measures what `npm start` does and writes docs/example-report.html, and its first screen as docs/example-report.png, which README shows.
// To be run on a machine that does nothing else. A run that is given by its file is shown in place of a new one: `npm run example -- run.json`.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { comparison } from "./comparison.mjs";
import { ensureBuilt, ensurePackages, ensurePython, fail, root, run } from "./ensure.mjs";

const browser = process.env.RPCBENCH_BROWSER ?? "/usr/bin/chromium";

await ensurePackages();
await ensureBuilt();
await ensurePython();
const rpcbench = (...words) => run(process.execPath, [path.join(root, "engine/dist/rpcbench.mjs"), ...words]);
const folder = mkdtempSync(path.join(tmpdir(), "rpcbench-example-"));
try {
  const [given] = process.argv.slice(2);
  const measured = given ?? path.join(folder, "run.json");
  if (given === undefined && (await rpcbench("run", ...comparison, "--output", measured)) !== 0) fail("The run failed.");
  const page = path.join(root, "docs/example-report.html");
  if ((await rpcbench("report", measured, "--out", page)) !== 0) fail("The report could not be written.");
  await photograph(page);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function photograph(page) {
  const opened = await chromium.launch({ executablePath: browser, args: ["--no-sandbox"] });
  try {
    const tab = await opened.newPage({ viewport: { width: 1100, height: 1000 }, colorScheme: "light" });
    await tab.goto(pathToFileURL(page).href);
    await tab.screenshot({ path: page.replace(/\.html$/, ".png") });
  } finally {
    await opened.close();
  }
}
