import { findProgram } from "../../machine/programs.ts";
import type { Opener } from "./opener.ts";

/** Or why not: there is no such program, or no screen that a browser could be shown on. */
export function linuxOpener(file: string, env: NodeJS.ProcessEnv = process.env): Opener | string {
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return "there is no screen (DISPLAY and WAYLAND_DISPLAY are not set)";
  const program = findProgram("xdg-open", env, "linux");
  return program === null ? "xdg-open is not installed" : { program, args: [file] };
}
