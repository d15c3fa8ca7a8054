// Ends a program with all that it started.
import { type ChildProcess, spawn } from "node:child_process";
import { commandPath } from "./command-path.ts";

/** A program that is to be stopped so leads a group of its own (`detached`). Windows has no groups, and needs none: it knows the tree. */
export const ownGroup = process.platform !== "win32";

/** Interrupted as by Ctrl+C, or killed. Windows has no Ctrl+C for a program without a window: it is killed there either way. */
export function stopTree(child: ChildProcess, signal: "SIGINT" | "SIGKILL"): void {
  if (child.pid === undefined) return;
  if (!ownGroup) {
    const alone = () => child.kill();
    const taskkill = spawn(commandPath("taskkill"), ["/PID", String(child.pid), "/T", "/F"], { stdio: "ignore", windowsHide: true });
    taskkill.once("error", alone).once("exit", (code) => code === 0 || alone());
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // it has ended
  }
}
