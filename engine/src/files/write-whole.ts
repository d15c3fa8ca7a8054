// A file is written whole or not at all. Not by write-file-atomic (7.0) or atomically (2.1): both call write() once and ignore how much of it was
// taken, so a disk that fills up meanwhile leaves the beginning, without an error. Node's own FileHandle.writeFile writes until all is taken.
import { fstatSync, unlinkSync } from "node:fs";
import { type FileHandle, open, readlink, realpath, rename, rm, stat } from "node:fs/promises";
import path from "node:path";

/** Temporary files that are there now: a process that ends by `process.exit` takes them along. */
const temporaries = new Set<string>();
process.once("exit", () => {
  for (const file of temporaries) {
    try {
      unlinkSync(file);
    } catch {
      // it has become the file meanwhile, or cannot be removed
    }
  }
});

let made = 0;
/** In the same folder, so that a rename is enough; no .json, so that it is never taken for a result. */
export const temporaryBeside = (file: string): string => path.join(path.dirname(file), `.rpcbench-${process.pid}-${Date.now()}-${made++}`);

/** A temporary file beside it, written in full, flushed to the disk, then renamed. Throws the system's error, and then all is as it was before. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const target = await targetOf(file);
  const existing = await regularFile(target);
  const temporary = temporaryBeside(target);
  const bytes = Buffer.from(text);
  temporaries.add(temporary);
  try {
    const handle = await open(temporary, "wx", existing === undefined ? 0o666 : existing.mode & 0o777);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
      if ((await handle.stat()).size !== bytes.length) throw new Error("not all of it could be written");
      if (existing !== undefined) await likeBefore(handle, existing);
    } finally {
      // some network drives say only here that they are full
      await handle.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  } finally {
    temporaries.delete(temporary);
  }
}

/** Mode and owner of the file that is replaced, where the system lets us. */
async function likeBefore(handle: FileHandle, { mode, uid, gid }: { mode: number; uid: number; gid: number }): Promise<void> {
  await handle.chmod(mode & 0o777).catch(() => {});
  if (process.platform !== "win32") await handle.chown(uid, gid).catch(() => {});
}

/** What is there now, if anything. Throws where that is no file: to rename over /dev/null would replace the device. */
export async function regularFile(file: string) {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (found?.isDirectory()) throw Object.assign(new Error("it is a folder"), { code: "EISDIR" });
  if (found !== undefined && !found.isFile()) throw new Error("it is not a file but a device, a pipe or a socket");
  if (found !== undefined && (await isPrintedInto(file))) throw new Error("it is the file that this command prints into");
  return found;
}

/** `--output r.json >r.json`, or `--save /dev/stdout`: what is printed would be in the old file, which has no name any more. */
async function isPrintedInto(file: string): Promise<boolean> {
  const { dev, ino } = await stat(file, { bigint: true });
  return [1, 2].some((descriptor) => {
    try {
      const printed = fstatSync(descriptor, { bigint: true });
      return printed.isFile() && printed.dev === dev && printed.ino === ino;
    } catch {
      // closed, or of a kind that has no such numbers
      return false;
    }
  });
}

/** What a symbolic link stands for, also where that is not there yet: the link stays, and what it names is written. */
export async function targetOf(file: string): Promise<string> {
  let target = path.resolve(file);
  for (let links = 0; links < 40; links++) {
    const folder = await realpath(path.dirname(target)).catch(() => path.dirname(target));
    const named = await readlink(target).catch(() => null);
    if (named === null) return target;
    target = path.resolve(folder, named);
  }
  throw Object.assign(new Error("its symbolic links form a circle"), { code: "ELOOP" });
}
