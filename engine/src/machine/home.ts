// The user's home, as the environment and the system have it.
import { userInfo } from "node:os";
import path from "node:path";

/**
 * Null where there is none. An empty or relative HOME counts as unset: a folder below it would be another one in each current folder.
 * `lookUp` asks the system, which fails for a user that it does not know, as containers have them.
 */
export function userHome(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  lookUp: () => string = () => userInfo().homedir,
): string | null {
  const said = absoluteOrUnset(platform === "win32" ? env.USERPROFILE : env.HOME, platform);
  if (said !== undefined) return said;
  try {
    const found = absoluteOrUnset(lookUp(), platform);
    // what a system says that has no home for the user; whoever means it sets HOME
    return found === undefined || found === "/" ? null : found;
  } catch {
    return null;
  }
}

/** What stands in arguments and variables in the place of bytes that are not UTF-8. */
export const unreadable = "\ufffd";

/** What the XDG specification says of its variables, and what holds for others of the kind. */
export function absoluteOrUnset(value: string | undefined, platform: NodeJS.Platform): string | undefined {
  return value !== undefined && isAbsolute(value, platform) ? value : undefined;
}

export const isAbsolute = (value: string, platform: NodeJS.Platform): boolean =>
  (platform === "win32" ? path.win32 : path).isAbsolute(value) && !value.includes(unreadable);
