import { pathToFileURL } from "node:url";
import { commandPath } from "../../system/command-path.ts";
import type { Opener } from "./opener.ts";

/** As an address and not as a path: in it no space or sign is left that the program could read otherwise. */
export const windowsOpener = (file: string): Opener => ({
  program: commandPath("rundll32", "win32"),
  args: ["url.dll,FileProtocolHandler", pathToFileURL(file).href],
});
