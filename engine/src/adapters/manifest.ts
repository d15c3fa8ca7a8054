// An adapter's manifest, read and checked, with what is wrong said by id.
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { AdapterManifest } from "../../generated/adapter.d.ts";
import { adapter as adapterContract } from "../../generated/contracts/adapter.ts";
import { ContractError, parseContract } from "../contracts/read.ts";
import { decodeText, TextError } from "../contracts/text.ts";
import { RpcBenchError } from "../errors/problem.ts";
import { isSameName, registry } from "../plan/registry.ts";
import { placeholders } from "../workers/command-line.ts";

export const manifestName = "rpcbench-adapter.json";

/** Throws AdapterNotFound, or AdapterInvalid for what is not text. */
export async function readManifest(folder: string): Promise<string> {
  try {
    return decodeText(await readFile(path.join(folder, manifestName)));
  } catch (error) {
    if (error instanceof TextError) throw RpcBenchError.of("AdapterInvalid", { folder, reason: error.message }, { cause: error });
    const reason = error instanceof Error ? error.message : String(error);
    const meant = path.basename(folder) === manifestName ? { meant: path.dirname(folder) } : {};
    throw RpcBenchError.of("AdapterNotFound", { folder, reason, ...meant }, { cause: error });
  }
}

/** `text`: the manifest's. Throws AdapterInvalid or UnsupportedVersion. */
export function parseManifest(folder: string, text: string): AdapterManifest {
  try {
    const manifest = parseContract(adapterContract, text);
    const fault = faultOf(manifest);
    if (fault !== null) throw RpcBenchError.of("AdapterInvalid", { folder, reason: fault });
    return manifest;
  } catch (error) {
    throw error instanceof ContractError ? asAdapterError(folder, error) : error;
  }
}

/** What the schema cannot say: what this version's registry does not have, and what no system could start. */
function faultOf({ implementations }: AdapterManifest): string | null {
  for (const [index, { runtime, apis, command }] of implementations.entries()) {
    const api = apis.find((name) => !registry.apis.includes(name));
    if (api !== undefined) return `API '${api}' is not one of ${registry.apis.join(", ")}`;
    const twice = implementations
      .slice(0, index)
      .find((other) => isSameName(other.runtime, runtime) && other.apis.some((name) => apis.includes(name)));
    if (twice !== undefined || new Set(apis).size < apis.length) return `there are two implementations in ${runtime} with the same API`;
    const unknown = command.find((element) => /^\{\w*\}$/.test(element) && !placeholders.includes(element));
    if (unknown !== undefined) return `'${unknown}' in a command is not one of ${placeholders.join(", ")}`;
    const [program = ""] = command;
    if (/\.(bat|cmd)$/i.test(program)) return `'${program}' needs a shell, and a command has none; name the program that it starts`;
  }
  return null;
}

function asAdapterError(folder: string, error: ContractError): RpcBenchError {
  const options = { cause: error, target: folder };
  if (error.problem !== "UnsupportedVersion") {
    return RpcBenchError.of("AdapterInvalid", { folder, reason: error.message.replace(/\.$/, "") }, options);
  }
  const remedy = "Update RpcBench, or use an adapter written for this version.";
  return RpcBenchError.of("UnsupportedVersion", { message: `The adapter in '${folder}': ${error.message}`, remedy }, options);
}
