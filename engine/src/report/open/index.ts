// Shows a file in the user's browser.
import { spawn } from "node:child_process";
import { RpcBenchError } from "../../errors/problem.ts";
import { linuxOpener } from "./linux.ts";
import { macosOpener } from "./macos.ts";
import type { Opener } from "./opener.ts";
import { windowsOpener } from "./windows.ts";

/** Some of these programs end at once, some only with the browser: one that has not failed by then has opened it. */
const longEnoughMs = 3_000;

export function openerFor(file: string, platform: NodeJS.Platform = process.platform): Opener | string {
  if (platform === "win32") return windowsOpener(file);
  return platform === "darwin" ? macosOpener(file) : linuxOpener(file);
}

/** Throws BrowserNotOpened; the file stays. `opener`: or why there is none. */
export async function openInBrowser(file: string, opener: Opener | string = openerFor(file), waitMs = longEnoughMs): Promise<void> {
  const reason = typeof opener === "string" ? opener : await start(opener, waitMs);
  if (reason !== null) throw RpcBenchError.of("BrowserNotOpened", { path: file, reason });
}

/** What went wrong, or null. The browser stays when we end. */
function start({ program, args }: Opener, waitMs: number): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(program, [...args], { detached: true, stdio: "ignore", windowsHide: true });
    const timer = setTimeout(() => resolve(null), waitMs);
    child.unref();
    child.once("error", (error) => {
      clearTimeout(timer);
      resolve(error.message);
    });
    child.once("exit", (code, signal) => {
      clearTimeout(timer);
      resolve(code === 0 ? null : `${program} ended with ${code ?? signal}`);
    });
  });
}
