// The one way to run a program and read what it says: with a deadline, an end to its output, and an end to all that it started.
import { type ChildProcess, spawn } from "node:child_process";
import { neutralFolder } from "../machine/neutral-folder.ts";
import { Said } from "./said.ts";
import { ownGroup, stopTree } from "./stop-tree.ts";

export interface ProgramOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly encoding?: "utf8" | "latin1";
  /** It is stopped when it takes longer. */
  readonly deadlineMs?: number | undefined;
  /** Stops it. */
  readonly signal?: AbortSignal | undefined;
  /** How long a program that is stopped has to end by itself. 0: it is killed at once; null: it is never killed. */
  readonly graceMs?: number | null;
  /** A program that says more than this is stopped. */
  readonly mostBytes?: number;
  /** What it says on either stream, line by line; empty lines are left out. */
  onLine?(line: string): void;
}

export interface ProgramEnd {
  /** Null when it was not started, or did not end by itself. */
  readonly code: number | null;
  /** The signal that ended it. */
  readonly endedBy: NodeJS.Signals | null;
  /** Why it could not be started: the system's code where there is one. */
  readonly notStarted: string | null;
  /** Why it was stopped. */
  readonly stopped: "Late" | "TooMuch" | "Asked" | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The last of what it said on either stream. */
  readonly lines: readonly string[];
  /** What it said last, or why it could not be started. */
  readonly lastLine: string;
}

/** Never rejects. No shell is involved, its stdin is empty, and it starts in a folder of the installation. */
export function runProgram(file: string, args: readonly string[], options: ProgramOptions = {}): Promise<ProgramEnd> {
  const { env = process.env, encoding = "utf8", deadlineMs, signal, graceMs = 5_000, mostBytes = 16 * 1024 * 1024, onLine } = options;
  if (signal?.aborted) return Promise.resolve({ ...nothing, stopped: "Asked", lastLine: "it was stopped" });
  let child: ChildProcess;
  try {
    child = spawn(file, [...args], { cwd: neutralFolder, env, stdio: ["ignore", "pipe", "pipe"], windowsHide: true, detached: ownGroup });
  } catch (error) {
    return Promise.resolve({ ...nothing, ...whyNotStarted(error as NodeJS.ErrnoException) });
  }
  return new Promise((resolve) => {
    let stopped: ProgramEnd["stopped"] = null;
    const said = new Said({ mostBytes, onLine, onTooMuch: () => stop("TooMuch") });
    const [stdout, stderr] = [said.listenTo(child.stdout), said.listenTo(child.stderr)];
    const timers: NodeJS.Timeout[] = [];

    const settle = (end: Partial<ProgramEnd> = {}) => {
      timers.forEach(clearTimeout);
      signal?.removeEventListener("abort", asked);
      const text = (chunks: readonly Buffer[]) => Buffer.concat(chunks).toString(encoding);
      const { lines } = said;
      resolve({ ...nothing, stopped, stdout: text(stdout), stderr: text(stderr), lines, lastLine: lines.at(-1) ?? "", ...end });
    };
    const kill = () => {
      stopTree(child, "SIGKILL");
      said.close();
      settle();
    };
    const stop = (why: NonNullable<ProgramEnd["stopped"]>) => {
      if (stopped !== null) return;
      stopped = why;
      if (graceMs === 0) return kill();
      stopTree(child, "SIGINT");
      if (graceMs !== null) timers.push(setTimeout(kill, graceMs));
    };
    const asked = () => stop("Asked");

    if (deadlineMs !== undefined) timers.push(setTimeout(stop, deadlineMs, "Late"));
    signal?.addEventListener("abort", asked, { once: true });
    child.once("error", (error) => settle(whyNotStarted(error)));
    child.once("close", (code, endedBy) => settle({ code, endedBy }));
  });
}

const whyNotStarted = ({ code, message }: NodeJS.ErrnoException) => ({ notStarted: code ?? message, lastLine: message });

const nothing: ProgramEnd = {
  code: null,
  endedBy: null,
  notStarted: null,
  stopped: null,
  stdout: "",
  stderr: "",
  lines: [],
  lastLine: "",
};
