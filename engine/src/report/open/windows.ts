import { pathToFileURL } from "node:url";
import { systemCommand } from "../../system/command.ts";
import type { Opener } from "./opener.ts";

/** As an address and not as a path: in it no space or sign is left that the program could read otherwise. */
export const windowsOpener = (file: string): Opener => ({
  program: systemCommand("rundll32", "win32"),
  args: ["url.dll,FileProtocolHandler", pathToFileURL(file).href],
});
