// Two that make a runtime of one name at once: the second would take away what the first has made so far.
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { RpcBenchError } from "../errors/problem.ts";

/** In a folder that is being filled: the process that does it. */
const claimName = ".making";

export const claim = (folder: string): Promise<void> => writeFile(path.join(folder, claimName), String(process.pid));
export const release = (folder: string): Promise<void> => rm(path.join(folder, claimName), { force: true });

/** Throws RuntimeBeingMade. */
export async function checkUnclaimed(name: string, folder: string): Promise<void> {
  const pid = await claimant(folder);
  if (pid !== null) throw RpcBenchError.of("RuntimeBeingMade", { name, pid, path: folder });
}

export const isClaimed = async (folder: string): Promise<boolean> => (await claimant(folder)) !== null;

/** What a process that is gone has left is nobody's. */
async function claimant(folder: string): Promise<number | null> {
  const pid = Number(await readFile(path.join(folder, claimName), "utf8").catch(() => ""));
  return Number.isSafeInteger(pid) && pid > 0 && isRunning(pid) ? pid : null;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // it is somebody else's, and there
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
