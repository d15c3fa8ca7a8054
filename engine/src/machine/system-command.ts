// Where the system keeps its own commands.
import path from "node:path";

/** By full path on Windows, which would look in the current folder first. */
export function systemCommand(
  command: string,
  platform: NodeJS.Platform = process.platform,
  systemRoot: string = process.env.SystemRoot ?? "C:\\Windows",
): string {
  if (platform !== "win32") return command;
  // wmic is the one that does not lie in System32 itself
  const folders = command === "wmic" ? ["System32", "wbem"] : ["System32"];
  return path.win32.join(systemRoot, ...folders, `${command}.exe`);
}
