// The proof that a gate against a baseline can fail, kept beside it.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { gateProof as gateProofContract } from "../../generated/contracts/gate-proof.ts";
import type { GateProof } from "../../generated/gate-proof.d.ts";
import { parseContract } from "../contracts/read.ts";
import { folderOf } from "./store.ts";

export const proofName = "proof.json";
export const proofFolderOf = (name: string): string => path.join(folderOf(name), "proof");

export interface KnownProof {
  readonly file: string;
  /** Null: it cannot be read, because of `reason`. */
  readonly proof: GateProof | null;
  readonly reason: string;
}

/** Null where nobody has made one. */
export async function proofOf(name: string): Promise<KnownProof | null> {
  const file = path.join(proofFolderOf(name), proofName);
  try {
    return { file, proof: parseContract(gateProofContract, await readFile(file, "utf8")), reason: "" };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    return { file, proof: null, reason: error instanceof Error ? error.message : String(error) };
  }
}
