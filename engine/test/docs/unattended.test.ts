// What docs/unattended.md has for cron and systemd, as it stands there: with other places, and without a long wait.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, describe, it } from "node:test";
import { projectRoot } from "../../src/machine/paths.ts";

const text = readFileSync(path.join(projectRoot, "docs", "unattended.md"), "utf8");
const bench = mkdtempSync(path.join(tmpdir(), "rpcbench-units-"));
const systemdAnalyze = "/usr/bin/systemd-analyze";

/** The lines of the block that comes after this one. */
const blockAfter = (line: string): string => {
  const lines = text.slice(text.indexOf(line) + line.length).split("\n");
  const first = lines.findIndex((each) => each.startsWith("    "));
  const last = lines.findIndex((each, index) => index > first && each !== "" && !each.startsWith("    "));
  return lines
    .slice(first, last)
    .map((each) => each.slice(4))
    .join("\n");
};

after(() => rmSync(bench, { recursive: true, force: true }));

describe("docs/unattended.md", () => {
  it("has a line for cron that measures with nothing in the environment but what cron puts there", {
    skip: !existsSync("/usr/bin/flock"),
  }, () => {
    const line = blockAfter("## Linux: cron").split("\n")[0] ?? "";
    const [, schedule, command = ""] = /^(\S+ \S+ \S+ \S+ \S+)\s+(.*)$/.exec(line) ?? [];
    assert.equal(schedule, "0 3 * * *");
    // cron ends a command at the first of these
    assert.ok(!command.includes("%"));
    const here = mkdtempSync(path.join(tmpdir(), "rpcbench-cron-"));
    try {
      const plan = { version: 1, implementations: [{ framework: "Tcp", runtime: "Node" }], arguments: ["Int"] };
      writeFileSync(
        path.join(here, "nightly.json"),
        JSON.stringify({ ...plan, durationSeconds: 0.1, launches: 1, placements: ["Free"], concurrency: [1] }),
      );
      const placed = command
        .replaceAll("/srv/bench", here)
        .replaceAll("/opt/rpcbench", projectRoot)
        .replace("PATH=", `PATH=${path.dirname(process.execPath)}:`)
        .replace("--wait-quiet 30m", "--wait-quiet 1s");
      const env = { HOME: "/nonexistent", LOGNAME: "bench", SHELL: "/bin/sh", PATH: "/usr/bin:/bin" };
      const ended = spawnSync("/bin/sh", ["-c", placed], { env, cwd: "/", encoding: "utf8" });
      const said = readFileSync(path.join(here, "nightly.log"), "utf8");
      assert.equal(ended.status, 0, said);
      assert.equal(ended.stdout + ended.stderr, "");
      const [file] = readdirSync(path.join(here, "data", "results")).filter((name) => /^2.*\.json$/.test(name));
      const run = JSON.parse(readFileSync(path.join(here, "data", "results", file ?? ""), "utf8"));
      assert.deepEqual(run.plan.tags, ["unattended", "nightly"]);
    } finally {
      rmSync(here, { recursive: true, force: true });
    }
  });

  it("has a service and a timer that systemd takes", { skip: !existsSync(systemdAnalyze) }, () => {
    const units = ["service", "timer"].map((kind) => {
      const file = path.join(bench, `rpcbench-nightly.${kind}`);
      const unit = blockAfter(`\`/etc/systemd/system/rpcbench-nightly.${kind}\`:`)
        .replaceAll("/opt/rpcbench", projectRoot)
        .replace("User=bench", "User=root")
        // shown behind the timer's file
        .replace(/^systemctl .*$/m, "");
      writeFileSync(file, `${unit}\n`);
      return file;
    });
    const verified = spawnSync(systemdAnalyze, ["verify", ...units], { encoding: "utf8" });
    assert.equal(verified.status, 0, verified.stderr);
    assert.equal(verified.stderr, "");
  });
});
