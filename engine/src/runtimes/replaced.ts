// One that is made in another's place: the other waits beside it until the new one is whole, and comes back where it never gets so, also after a kill.
import { readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { notWritable } from "../results/store.ts";
import { claim, isClaimed, release } from "./claim.ts";

const prefix = ".before-";
/** A scanner may hold a file for a moment. */
export const removal = { recursive: true, force: true, maxRetries: 5 } as const;

/** Where the runtime of this folder waits. */
const waiting = (folder: string): string => path.join(path.dirname(folder), `${prefix}${path.basename(folder)}`);

/** Whoever looks from now on sees by its claim that it is waited for. */
export async function stepAside(folder: string): Promise<void> {
  await claim(folder);
  try {
    await rm(waiting(folder), removal);
    await rename(folder, waiting(folder));
  } catch (error) {
    await release(folder);
    throw error;
  }
}

export async function comeBack(folder: string): Promise<void> {
  await rename(waiting(folder), folder);
  await release(folder);
}

export const letGo = (folder: string): Promise<void> => rm(waiting(folder), removal);

/** Settles what a process that was killed has left: the old one is put back, or let go where the new one is whole. Throws OutputNotWritable. */
export async function settleReplaced(runtimes: string, isWhole: (name: string) => boolean): Promise<void> {
  const names = await readdir(runtimes).catch(() => []);
  for (const name of names.filter((each) => each.startsWith(prefix)).map((each) => each.slice(prefix.length))) {
    const folder = path.join(runtimes, name);
    if (await isClaimed(waiting(folder))) continue;
    // the new one may be written in another case
    const made = names.filter((each) => each.toLowerCase() === name.toLowerCase());
    const settle = async () => {
      if (made.some(isWhole)) return letGo(folder);
      for (const half of made) await rm(path.join(runtimes, half), removal);
      await comeBack(folder);
    };
    await settle().catch((error) => {
      // another command that looks at the same time has done it
      if (error.code !== "ENOENT") throw notWritable(folder, error);
    });
  }
}
