// Where a program is that is named without its folder. Looked up here and not by the system: Windows looks in the current folder first, and an empty
// or relative entry of PATH means the current folder everywhere. Whoever starts RpcBench in a folder of somebody else's must not run its programs.
import { accessSync, constants, lstatSync, statSync } from "node:fs";
import path from "node:path";

/** The folders of PATH that are full paths, in its order, without the quotes that Windows allows there. */
export function programFolders(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string[] {
  const entries = listEntries(pathOf(env, platform) ?? "", platform);
  return (platform === "win32" ? entries.map((entry) => entry.replaceAll('"', "")) : entries).filter((entry) => isFull(entry, platform));
}

/** The full path of a program; null where PATH has none. On Windows with `.exe`: what needs a shell to run is no program here. */
export function findProgram(
  name: string,
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string | null {
  const file = platform === "win32" && path.win32.extname(name) === "" ? `${name}.exe` : name;
  const folder = programFolders(env, platform).find((each) => isProgram(path.join(each, file), platform));
  return folder === undefined ? null : path.join(folder, file);
}

/** A name is looked up; a path is taken from the current folder, as whoever wrote it meant it. Null where a name is not found. */
export function programNamed(name: string, env: NodeJS.ProcessEnv = process.env): string | null {
  if (!/[\\/]/.test(name)) return findProgram(name, env);
  try {
    return path.resolve(name);
  } catch {
    // the current folder was deleted
    return null;
  }
}

function isProgram(file: string, platform: NodeJS.Platform): boolean {
  try {
    // the Store's placeholders cannot be followed, only looked at
    if (platform === "win32") return !lstatSync(file).isDirectory();
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Windows knows no difference between Path and PATH. */
function pathOf(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | undefined {
  if (platform !== "win32") return env.PATH;
  return Object.entries(env).find(([name]) => name.toUpperCase() === "PATH")?.[1];
}

/** As they stand there; on Windows an entry in quotes may hold a semicolon. */
export const listEntries = (text: string, platform: NodeJS.Platform): string[] =>
  text.split(platform === "win32" ? /;(?=(?:[^"]*"[^"]*")*[^"]*$)/ : ":");

/** On Windows with its drive or server: `\tools` is of whichever drive is the current one. */
export function isFull(entry: string, platform: NodeJS.Platform = process.platform): boolean {
  return platform === "win32" ? /^(?:[A-Za-z]:[\\/]|[\\/]{2}[^\\/])/.test(entry) : entry.startsWith("/");
}
