// What would make a program take code from the current folder: empty and relative entries of PATH and of the runtimes' own paths, and preloads of
// NODE_OPTIONS that are not named in full. The engine leaves them out of its own environment before it starts anything, and says so.
import { isAbsolute } from "node:path";
import { nodeFlags } from "./node-flags.ts";
import { isFull, listEntries } from "./programs.ts";

export interface LeftOut {
  readonly name: string;
  /** As they stood there; an empty one is ''. */
  readonly entries: readonly string[];
}

const lists = ["PATH", "PYTHONPATH", "NODE_PATH"];
const preloads: ReadonlySet<string> = new Set(["-r", "--require", "--import", "--loader", "--experimental-loader"]);

/** Changes `env`; gives what was left out of it. */
export function leaveOutCurrentFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): LeftOut[] {
  const leftOut: LeftOut[] = [];
  for (const name of Object.keys(env)) {
    const known = platform === "win32" ? name.toUpperCase() : name;
    const value = env[name] ?? "";
    const kept = lists.includes(known) ? keptEntries(value, platform) : known === "NODE_OPTIONS" ? keptFlags(value) : undefined;
    if (kept === undefined || kept.left.length === 0) continue;
    // an empty value would mean the current folder once more
    if (kept.text === "") delete env[name];
    else env[name] = kept.text;
    leftOut.push({ name, entries: kept.left });
  }
  // asked by Windows itself, and by libuv, before either looks for a program in the current folder
  if (platform === "win32") env.NoDefaultCurrentDirectoryInExePath = "1";
  return leftOut;
}

interface Kept {
  readonly text: string;
  readonly left: readonly string[];
}

function keptEntries(value: string, platform: NodeJS.Platform): Kept {
  // Windows passes empty entries over, and installers leave them behind
  const entries = listEntries(value, platform).filter((entry) => platform !== "win32" || entry !== "");
  const full = entries.filter((entry) => isFull(entry.replaceAll('"', ""), platform));
  return { text: full.join(platform === "win32" ? ";" : ":"), left: value === "" ? [] : entries.filter((entry) => !full.includes(entry)) };
}

/** Of a bare name, too, Node looks in the current folder's node_modules. */
function keptFlags(value: string): Kept {
  const flags = nodeFlags(value);
  const left = flags.filter(({ name, value: named }) => preloads.has(name) && named !== null && !isNamedInFull(named));
  if (left.length === 0) return { text: value, left: [] };
  const kept = flags.filter((flag) => !left.includes(flag)).flatMap(({ words }) => words.map(quoted));
  return { text: kept.join(" "), left: left.map(({ text }) => text) };
}

const isNamedInFull = (named: string) => isAbsolute(named) || /^(?:file|data|node):/.test(named);
const quoted = (word: string) => (/[\s"\\]/.test(word) ? `"${word.replace(/["\\]/g, "\\$&")}"` : word);

let left: readonly LeftOut[] = [];

/** Once, before anything is started. */
export function leaveOutOfThisProcess(): void {
  left = leaveOutCurrentFolder(process.env);
}

export const leftOutOfThisProcess = (): readonly LeftOut[] => left;
