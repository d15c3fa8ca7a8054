// Programs that end well, badly, late or never, and whose children outlive them.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, describe, it } from "node:test";
import { neutralFolder } from "../../src/machine/neutral-folder.ts";
import { type ProgramEnd, type ProgramOptions, runProgram } from "../../src/system/run-program.ts";
import { isAlive } from "../fixtures/engine.ts";

const folder = mkdtempSync(path.join(tmpdir(), "rpcbench-program-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const node = (code: string, options: ProgramOptions = {}): Promise<ProgramEnd> => runProgram(process.execPath, ["-e", code], options);
const forEver = "setInterval(() => {}, 1000);";
const child = (options: string) =>
  `require("child_process").spawn(process.execPath, ["-e", ${JSON.stringify(forEver)}], { stdio: "inherit", ${options} })`;
/** Stops a program once it has said a line, so that a test needs to wait for nothing. */
function stoppedOnceItSpeaks(code: string, graceMs: number | null): Promise<ProgramEnd> {
  const controller = new AbortController();
  return node(code, { signal: controller.signal, graceMs, onLine: () => controller.abort() });
}
const gone = async (pid: number) => {
  while (isAlive(pid)) await new Promise((resolve) => setImmediate(resolve));
};
const { timeout, noInterrupts } = { timeout: 60_000, noInterrupts: process.platform === "win32" && "Windows has no interrupts" };

describe("runProgram", { timeout }, () => {
  it("gives what was said on either stream, and how it ended", async () => {
    const end = await node('console.log("one\\n\\n two"); console.error("three"); process.exitCode = 7;');
    assert.deepEqual([end.code, end.endedBy, end.notStarted, end.stopped], [7, null, null, null]);
    assert.deepEqual([end.stdout, end.stderr], ["one\n\n two\n", "three\n"]);
    assert.deepEqual([...end.lines].sort(), ["one", "three", "two"]);
  });

  it("hands on every line, and keeps the last of them", async () => {
    const heard: string[] = [];
    const end = await node('for (let n = 0; n < 200; n++) console.log("line " + n)', { onLine: (line) => heard.push(line) });
    assert.equal(heard.length, 200);
    assert.deepEqual(end.lines, heard.slice(-50));
    assert.equal(end.lastLine, "line 199");
  });

  it("starts it in a folder of the installation, with an empty stdin, and the variables it is given alone", async () => {
    const code = 'process.stdin.resume().on("end", () => console.log(process.cwd() + "|" + process.env.WORD + "|" + process.env.OTHER));';
    const { lastLine } = await node(code, { env: { ...(process.platform === "win32" ? process.env : {}), WORD: "here" } });
    assert.equal(lastLine, `${neutralFolder}|here|undefined`);
  });

  it("reads byte by byte what is in some other encoding", async () => {
    const { stdout } = await node("process.stdout.write(Buffer.from([0x66, 0xfc, 0x72]))", { encoding: "latin1" });
    assert.equal(stdout, "f\u00fcr");
  });

  it("says of a program that is not there that it was not started, and of a name that cannot be one", async () => {
    const missing = await runProgram(path.join(folder, "nowhere"), []);
    assert.deepEqual([missing.code, missing.notStarted, missing.stopped], [null, "ENOENT", null]);
    assert.notEqual(missing.lastLine, "");
    const impossible = await runProgram("a\0b", []);
    assert.deepEqual([impossible.code, impossible.notStarted], [null, "ERR_INVALID_ARG_VALUE"]);
  });

  it("says which signal ended it", { skip: noInterrupts }, async () => {
    const end = await node('process.kill(process.pid, "SIGKILL")');
    assert.deepEqual([end.code, end.endedBy, end.stopped], [null, "SIGKILL", null]);
  });

  it("ends it at the deadline with what it has started, and keeps what it had said", async () => {
    const end = await node(`const { pid } = ${child("")}; console.log("before"); console.log(pid); ${forEver}`, {
      deadlineMs: 1_500,
      graceMs: 0,
    });
    assert.deepEqual([end.code, end.stopped], [null, "Late"]);
    assert.equal(end.lines[0], "before");
    await gone(Number(end.lastLine));
  });

  it("does not wait for a child that left the group and holds the streams", { skip: noInterrupts }, async () => {
    const pipes = () => process.getActiveResourcesInfo().filter((name) => name === "PipeWrap").length;
    const before = pipes();
    const file = path.join(folder, "left.pid");
    const code = `require("fs").writeFileSync(${JSON.stringify(file)}, String(${child("detached: true")}.pid)); process.exit(0)`;
    const end = await node(code, { deadlineMs: 1_500, graceMs: 0 });
    assert.equal(end.stopped, "Late");
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(pipes(), before);
    process.kill(Number(readFileSync(file, "utf8")), "SIGKILL");
  });

  it("ends it when it says too much, and keeps no more than that", async () => {
    const end = await node('const more = () => process.stdout.write("x".repeat(10_000), more); more();', {
      mostBytes: 100_000,
      graceMs: 0,
    });
    assert.deepEqual([end.code, end.stopped], [null, "TooMuch"]);
    assert.ok(end.stdout.length > 100_000 && end.stdout.length < 400_000, `${end.stdout.length}`);
  });

  it("is not started where it was stopped before", async () => {
    const end = await node("", { signal: AbortSignal.abort() });
    assert.deepEqual([end.code, end.stopped], [null, "Asked"]);
  });

  it("lets it end by itself when it is stopped", { skip: noInterrupts }, async () => {
    const code = `process.on("SIGINT", () => { console.log("tidied"); process.exit(3); }); console.log("up"); ${forEver}`;
    for (const graceMs of [60_000, null]) {
      const end = await stoppedOnceItSpeaks(code, graceMs);
      assert.deepEqual([end.code, end.stopped, end.lastLine], [3, "Asked", "tidied"]);
    }
  });

  it("kills it when it does not", { skip: noInterrupts }, async () => {
    const end = await stoppedOnceItSpeaks(`process.on("SIGINT", () => {}); console.log(process.pid); ${forEver}`, 50);
    assert.deepEqual([end.code, end.stopped], [null, "Asked"]);
    await gone(Number(end.lastLine));
  });
});
