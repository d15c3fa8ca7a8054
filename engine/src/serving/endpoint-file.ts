// The endpoint in a file: it holds the server's token, so its owner alone can read it.
import { open, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { endpoint as endpointContract } from "../../generated/contracts/endpoint.ts";
import type { Endpoint } from "../../generated/endpoint.d.ts";
import { parseContract } from "../contracts/read.ts";
import { asRefusal } from "../contracts/refusal.ts";
import { decodeText } from "../contracts/text.ts";
import { RpcBenchError } from "../errors/problem.ts";
import { makeFolder } from "../files/make-folder.ts";
import { temporaryBeside } from "../files/write-whole.ts";
import { commandPath } from "../system/command-path.ts";
import { runProgram } from "../system/run-program.ts";

/** Of POSIX: everybody else's rights. */
const others = 0o077;
/** What Windows calls the owner of a file, whoever that is. */
const ownerRights = "*S-1-3-4:F";

export type Protect = (file: string) => Promise<void>;

/** On Windows a mode says nothing: what the file inherits is taken away, and its owner gets it. */
export const protect: Protect = async (file) => {
  if (process.platform !== "win32") return;
  const { code, lastLine } = await runProgram(commandPath("icacls"), [file, "/inheritance:r", "/grant:r", ownerRights]);
  if (code !== 0) throw new Error(`icacls could not restrict access to it (${lastLine})`);
};

/** Never there with other rights, not even for a moment. Throws EndpointNotSaved, and then nothing is left of it. */
export async function writeEndpoint(file: string, endpoint: Endpoint, protectIt: Protect = protect): Promise<void> {
  const temporary = temporaryBeside(file);
  try {
    await makeFolder(path.dirname(file));
    const handle = await open(temporary, "wx", 0o600);
    try {
      // before the secret is in it
      await protectIt(temporary);
      if (isOpenToOthers((await handle.stat()).mode)) throw new Error("this file system lets others read it");
      await handle.writeFile(`${JSON.stringify(endpoint, null, 2)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    const reason = error instanceof Error ? error.message : String(error);
    throw RpcBenchError.of("EndpointNotSaved", { path: file, reason }, { cause: error });
  }
}

/** Throws EndpointNotReadable, EndpointNotPrivate, UnsupportedVersion. */
export async function readEndpoint(file: string): Promise<Endpoint> {
  const absolute = path.resolve(file);
  try {
    if (isOpenToOthers((await stat(absolute)).mode)) throw RpcBenchError.of("EndpointNotPrivate", { path: absolute });
    return parseContract(endpointContract, decodeText(await readFile(absolute)));
  } catch (error) {
    if (error instanceof RpcBenchError) throw error;
    if (error instanceof Error && error.name === "ContractError") {
      const refusal = asRefusal(error, "BadPlan", absolute);
      if (refusal instanceof RpcBenchError && refusal.problem.id === "UnsupportedVersion") throw refusal;
    }
    // what JSON.parse says may quote the file
    const isJson = !(error instanceof SyntaxError);
    const reason = isJson && error instanceof Error ? error.message : "it is not JSON, or is truncated";
    throw RpcBenchError.of("EndpointNotReadable", { path: absolute, reason });
  }
}

const isOpenToOthers = (mode: number): boolean => process.platform !== "win32" && (mode & others) !== 0;
