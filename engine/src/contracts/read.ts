// Reads what crosses a process: version first, then the schema, so that nothing newer is ever half understood.
import type { Contract } from "./contract.ts";
import { describeMismatch } from "./describe.ts";

export type ContractProblem = "NotJson" | "UnsupportedVersion" | "Invalid";

/** Text or a value that is not what a contract in proto/ says. `message` is one sentence that names the contract. */
export class ContractError extends Error {
  override readonly name = "ContractError";
  /** The contract's name. */
  readonly contract: string;
  readonly problem: ContractProblem;

  constructor(contract: string, problem: ContractProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.contract = contract;
    this.problem = problem;
  }
}

/** `value` itself, typed, when it satisfies the contract; otherwise a ContractError is thrown. */
export function readContract<T>({ name, version: known, schema, validate }: Contract<T>, value: unknown): T {
  const version = (value as { version?: unknown } | null | undefined)?.version;
  if (typeof version === "number" && version > known) {
    throw new ContractError(
      name,
      "UnsupportedVersion",
      `${name} version ${version} is newer than ${known}, the newest this RpcBench reads.`,
    );
  }
  if (!validate(value)) {
    throw new ContractError(name, "Invalid", `Not a valid ${name}: ${describeMismatch(schema, value, validate.errors ?? [])}.`);
  }
  return value as T;
}

/** One line or one file: JSON, then as readContract. A byte order mark is skipped: Windows PowerShell 5.1 likes to write one. */
export function parseContract<T>(contract: Contract<T>, text: string): T {
  let value: unknown;
  try {
    value = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch (cause) {
    const shown = text.length > 80 ? `${text.slice(0, 80)}...` : text;
    throw new ContractError(contract.name, "NotJson", `Not a valid ${contract.name}: not JSON: ${JSON.stringify(shown)}.`, { cause });
  }
  return readContract(contract, value);
}
