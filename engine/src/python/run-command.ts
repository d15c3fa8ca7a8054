// The programs that set-up runs: venv, pip, apt-get. Their output is handed on line by line, and whoever stops set-up stops them.
import { type ChildProcess, spawn } from "node:child_process";
import { LineSplitter } from "../contracts/lines.ts";
import { neutralFolder } from "../machine/neutral-folder.ts";
import { systemCommand } from "../system/command.ts";

export interface CommandOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal | undefined;
  /** How long a program has to end by itself when it is stopped; null: as long as it takes. */
  readonly graceMs?: number | null;
  onLine?(line: string): void;
}

export interface CommandResult {
  /** Null when it could not be started or was ended by a signal. */
  readonly code: number | null;
  /** What it said last, or why it could not be started. */
  readonly lastLine: string;
  /** The last of what it said, empty lines left out. */
  readonly lines: readonly string[];
}

/** More than any program says of why it failed. */
const keptLines = 50;

export function runCommand(file: string, args: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
  const { env = process.env, signal, graceMs = 5_000, onLine } = options;
  if (signal?.aborted) return Promise.resolve({ code: null, lastLine: "it was stopped", lines: [] });
  return new Promise((resolve) => {
    // a group of its own, so that what it starts can be stopped with it
    const child = spawn(file, [...args], {
      cwd: neutralFolder,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
      detached: ownGroup,
    });
    const lines: string[] = [];
    let force: NodeJS.Timeout | undefined;
    const keep = (line: string) => {
      const said = line.trim();
      if (said === "") return;
      lines.push(said);
      if (lines.length > keptLines) lines.shift();
      onLine?.(said);
    };
    for (const stream of [child.stdout, child.stderr]) {
      const splitter = new LineSplitter();
      stream.on("data", (chunk: Buffer) => splitter.push(chunk).forEach(keep));
      stream.once("end", () => splitter.end().forEach(keep));
    }
    const stop = () => {
      stopTree(child, "SIGINT");
      if (graceMs !== null) force = setTimeout(() => stopTree(child, "SIGKILL"), graceMs);
    };
    const settle = (result: CommandResult) => {
      clearTimeout(force);
      signal?.removeEventListener("abort", stop);
      resolve(result);
    };
    signal?.addEventListener("abort", stop, { once: true });
    child.once("error", (error) => settle({ code: null, lastLine: error.message, lines }));
    child.once("close", (code) => settle({ code, lastLine: lines.at(-1) ?? "", lines }));
  });
}

const ownGroup = process.platform !== "win32";

/** As Ctrl+C would, where there is such a thing: pip takes its temporary files away, apt-get ends between two packages. */
function stopTree(child: ChildProcess, signal: "SIGINT" | "SIGKILL"): void {
  if (child.pid === undefined) return;
  if (!ownGroup) {
    spawn(systemCommand("taskkill"), ["/PID", String(child.pid), "/T", "/F"], { stdio: "ignore", windowsHide: true }).once("error", () =>
      child.kill(),
    );
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // it has ended
  }
}
