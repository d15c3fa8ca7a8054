// Where things are: the project's own folder, and the user's data folder.
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { RpcBenchError } from "../errors/problem.ts";
import { absoluteOrUnset, isAbsolute, userHome } from "./home.ts";

/** The folder that holds proto/ and engine/, found upwards from wherever this code was bundled to. */
export const projectRoot = findRoot(path.dirname(fileURLToPath(import.meta.url)));

function findRoot(start: string): string {
  for (let folder = start; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, "proto", "frameworks.json"))) return folder;
    if (folder === path.dirname(folder)) throw new Error(`No proto/frameworks.json above ${start}: the installation is incomplete.`);
  }
}

/** A path, or a sentence with paths, as it stands in a result, which is shared: the home folder, and with it the user's name, becomes `~`. */
export function withoutHome(text: string, home: string | null = userHome()): string {
  // a service may have the root for its home, or none
  if (home === null || home === path.parse(home).root) return text;
  const literal = (part: string) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  // only where a path begins: /data/home/ada is not in /home/ada
  const begins = "(?<![\\w.~/\\\\-])";
  return text.replace(new RegExp(`${begins}${literal(home)}(?=${literal(path.sep)})`, process.platform === "win32" ? "gi" : "g"), "~");
}

/** A path as a result has it, as it is here. */
export const withHome = (text: string, home: string | null = userHome()): string =>
  home !== null && /^~(?=[\\/])/.test(text) ? `${home}${text.slice(1)}` : text;

/**
 * RPCBENCH_DATA, else %LOCALAPPDATA%\RpcBench, ~/Library/Application Support/RpcBench or $XDG_DATA_HOME/rpcbench; always absolute. The module has the
 * same rule (private/files/Get-RpcBenchmarkDataFolder.ps1). Throws InvalidDataFolder, or HomeMissing where nothing says where.
 */
export function dataFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string | null = userHome(env, platform),
): string {
  const { RPCBENCH_DATA } = env;
  if (RPCBENCH_DATA !== undefined) {
    if (!isAbsolute(RPCBENCH_DATA, platform)) throw RpcBenchError.of("InvalidDataFolder", { value: RPCBENCH_DATA });
    return path.resolve(RPCBENCH_DATA);
  }
  const inHome = (...below: string[]) => {
    if (home === null) throw RpcBenchError.of("HomeMissing", { variables: homeVariables(platform) });
    return path.join(home, ...below);
  };
  if (platform === "win32") return path.resolve(absoluteOrUnset(env.LOCALAPPDATA, platform) ?? inHome("AppData", "Local"), "RpcBench");
  if (platform === "darwin") return path.resolve(inHome("Library", "Application Support"), "RpcBench");
  return path.resolve(absoluteOrUnset(env.XDG_DATA_HOME, platform) ?? inHome(".local", "share"), "rpcbench");
}

/** One of them is enough. */
function homeVariables(platform: NodeJS.Platform): string[] {
  if (platform === "win32") return ["LOCALAPPDATA", "USERPROFILE"];
  return platform === "darwin" ? ["HOME"] : ["XDG_DATA_HOME", "HOME"];
}
