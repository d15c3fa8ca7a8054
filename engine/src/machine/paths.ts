// Where things are: the project's own folder, and the user's data folder.
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds proto/ and engine/, found upwards from wherever this code was bundled to. */
export const projectRoot = findRoot(path.dirname(fileURLToPath(import.meta.url)));

function findRoot(start: string): string {
  for (let folder = start; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, "proto", "frameworks.json"))) return folder;
    if (folder === path.dirname(folder)) throw new Error(`No proto/frameworks.json above ${start}: the installation is not whole.`);
  }
}

/** A path, or a sentence with paths, as it stands in a result, which is shared: the home folder, and with it the user's name, becomes `~`. */
export function withoutHome(text: string, home: string = homedir()): string {
  // a service may have the root for its home, or none
  if (home === path.parse(home).root) return text;
  const literal = (part: string) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  // only where a path begins: /data/home/ada is not in /home/ada
  const begins = "(?<![\\w.~/\\\\-])";
  return text.replace(new RegExp(`${begins}${literal(home)}(?=${literal(path.sep)})`, process.platform === "win32" ? "gi" : "g"), "~");
}

/** RPCBENCH_DATA, else %LOCALAPPDATA%\RpcBench, ~/Library/Application Support/RpcBench or $XDG_DATA_HOME/rpcbench. */
export function dataFolder(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  if (env.RPCBENCH_DATA) return path.resolve(env.RPCBENCH_DATA);
  if (platform === "win32") return path.join(env.LOCALAPPDATA ?? path.join(homedir(), "AppData", "Local"), "RpcBench");
  if (platform === "darwin") return path.join(homedir(), "Library", "Application Support", "RpcBench");
  return path.join(env.XDG_DATA_HOME || path.join(homedir(), ".local", "share"), "rpcbench");
}
