// Where the system keeps its own commands.
import path from "node:path";

/** By full path on Windows, which would look in the current folder first. */
export function commandPath(
  command: string,
  platform: NodeJS.Platform = process.platform,
  systemRoot: string = process.env.SystemRoot ?? "C:\\Windows",
): string {
  if (platform !== "win32") return command;
  // Windows PowerShell is the one that does not lie in System32 itself
  const folders = command === "powershell" ? ["System32", "WindowsPowerShell", "v1.0"] : ["System32"];
  return path.win32.join(systemRoot, ...folders, `${command}.exe`);
}
