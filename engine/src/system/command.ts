// The system's own commands: where it keeps them, and what they say.
import { execFile } from "node:child_process";
import path from "node:path";

/** By full path on Windows, which would look in the current folder first. */
export function systemCommand(
  command: string,
  platform: NodeJS.Platform = process.platform,
  systemRoot: string = process.env.SystemRoot ?? "C:\\Windows",
): string {
  if (platform !== "win32") return command;
  // Windows PowerShell is the one that does not lie in System32 itself
  const folders = command === "powershell" ? ["System32", "WindowsPowerShell", "v1.0"] : ["System32"];
  return path.win32.join(systemRoot, ...folders, `${command}.exe`);
}

export interface CommandOutput {
  readonly code: number;
  readonly stdout: string;
}

export type RunCommand = (command: string, args: readonly string[]) => Promise<CommandOutput | undefined>;

/** A command that does not answer by then says nothing. */
const commandMs = 5_000;

/**
 * One of the system's own commands, by its bare name; undefined when it is missing or takes too long. No shell is involved. The output is read byte by
 * byte: it is in the console's code page, and only its ASCII part is looked at.
 */
export const runSystemCommand: RunCommand = (command, args) =>
  new Promise((resolve) => {
    const options = { timeout: commandMs, windowsHide: true, encoding: "latin1", maxBuffer: 16 * 1024 * 1024 } as const;
    execFile(systemCommand(command), [...args], options, (error, stdout) => {
      if (error === null) return resolve({ code: 0, stdout });
      // a number is the command's own exit code; a text (ENOENT) or a signal means that it did not run to its end
      resolve(typeof error.code === "number" && !error.killed ? { code: error.code, stdout } : undefined);
    });
  });
