// Why an interpreter is not used, in its own words, and what to do about that.
import { lstatSync, readlinkSync, statSync } from "node:fs";

export type RefusalKind =
  | "NotThere"
  | "NoProgram"
  | "StoreAlias"
  | "BaseGone"
  | "WrongHome"
  | "Hangs"
  | "Failed"
  | "NoAnswer"
  | "TooOld"
  | "PackageMissing";

export interface Refusal {
  /** How it was found. */
  readonly source: string;
  readonly file: string;
  readonly kind: RefusalKind;
  /** As a part of a sentence: "ended with exit code 1: ...". */
  readonly said: string;
  readonly remedy: string;
  /** The user named it, or made it the one of this session. */
  readonly asked: boolean;
}

export const inWords = ({ source, file, said }: Refusal): string => `${source}${source === file ? "" : ` (${file})`} ${said}`;

/** What the file itself says before it is started; undefined where nothing speaks against it. */
export function wrongWithFile(file: string, platform: NodeJS.Platform = process.platform): Pick<Refusal, "kind" | "said"> | undefined {
  let link: ReturnType<typeof lstatSync>;
  try {
    link = lstatSync(file);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    return { kind: "NotThere", said: code === "ENOENT" || code === "ENOTDIR" ? "does not exist" : `cannot be accessed (${code})` };
  }
  // the Store's placeholders cannot be followed
  if (platform === "win32") return link.isDirectory() ? { kind: "NoProgram", said: "is a folder" } : undefined;
  try {
    const { mode } = statSync(file);
    if (statSync(file).isDirectory()) return { kind: "NoProgram", said: "is a folder" };
    if ((mode & 0o111) === 0) return { kind: "NoProgram", said: "may not be executed" };
  } catch {
    return link.isSymbolicLink()
      ? { kind: "BaseGone", said: `is a link to ${readlinkSync(file)}, which no longer exists` }
      : { kind: "NotThere", said: "does not exist" };
  }
  return undefined;
}

interface Ended {
  readonly file: string;
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
}

/** Of one that ended without an answer and with an error. */
export function wrongWithEnd({ file, code, signal, stderr }: Ended, env: NodeJS.ProcessEnv = process.env): Pick<Refusal, "kind" | "said"> {
  const lines = stderr.split(/\r?\n/).filter((line) => line.trim() !== "");
  if (/WindowsApps/i.test(file) && (code === 9009 || /Microsoft Store/i.test(stderr))) {
    return { kind: "StoreAlias", said: "is the Microsoft Store's placeholder for a Python that is not installed" };
  }
  const base = /^No Python at '?"?(.+?)'?"?$/m.exec(stderr)?.[1];
  if (base !== undefined) return { kind: "BaseGone", said: `was created with ${base}, which no longer exists` };
  if (/init_fs_encoding|No module named '?encodings/.test(stderr)) {
    return {
      kind: "WrongHome",
      said: env.PYTHONHOME
        ? `does not find its standard library in PYTHONHOME ('${env.PYTHONHOME}')`
        : "does not find its own standard library",
    };
  }
  const last = lines.at(-1)?.trim().slice(0, 200);
  return { kind: "Failed", said: `ended with ${signal ?? `exit code ${code}`}${last === undefined ? "" : `: ${last}`}` };
}

/** `owner`: which variable or option names it; null where it was merely found. */
export function remedyOf(kind: RefusalKind, owner: string | null, setup: string): string {
  switch (kind) {
    case "WrongHome":
      return process.env.PYTHONHOME ? "Unset PYTHONHOME." : "Install that Python again, or use another one.";
    case "StoreAlias":
      return "Install Python, or switch the placeholder off: Settings, Apps, Advanced app settings, App execution aliases.";
    case "Hangs":
    case "NoAnswer":
    case "Failed":
      return `Start it by hand to see what it does; a sitecustomize, a .pth file or a variable may be the reason.${other(owner)}`;
    case "BaseGone":
      return `Create that environment again with a Python that exists.${other(owner)}`;
    case "PackageMissing":
      return `Install what it lacks, or run: ${setup}`;
    default:
      return owner === null ? "" : `Set ${owner} to a Python that exists, or unset it.`;
  }
}

const other = (owner: string | null) => (owner === null ? "" : ` Or name another with ${owner}.`);
