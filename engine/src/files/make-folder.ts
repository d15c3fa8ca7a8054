import { mkdir, stat } from "node:fs/promises";
import path from "node:path";

/**
 * Makes `folder` and the folders above it. By hand, because Node's own `mkdir` with `recursive` never returns where a folder cannot be made although
 * the one above it is there, as below /proc (Node 20.20): it goes up, finds the parent, and comes down again without end.
 */
export async function makeFolder(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  try {
    return await makeOne(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT" || path.dirname(folder) === folder) throw error;
  }
  await makeFolder(path.dirname(folder));
  await makeOne(folder);
}

async function makeOne(folder: string): Promise<void> {
  await mkdir(folder).catch(async (error: NodeJS.ErrnoException) => {
    // another process was faster
    if (error.code !== "EEXIST" || !(await isFolder(folder))) throw error;
  });
}

async function isFolder(folder: string): Promise<boolean> {
  return await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
