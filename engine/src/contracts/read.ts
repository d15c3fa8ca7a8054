// Reads what crosses a process: version first, then the schema, so that nothing newer is ever half understood.
import { type ContractName, type Contracts, contracts } from "./contracts.ts";
import { describeMismatch } from "./describe.ts";

export type ContractProblem = "NotJson" | "UnsupportedVersion" | "Invalid";

/** Text or a value that is not what a contract in proto/ says. `message` is one sentence that names the contract. */
export class ContractError extends Error {
  override readonly name = "ContractError";
  readonly contract: ContractName;
  readonly problem: ContractProblem;

  constructor(contract: ContractName, problem: ContractProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.contract = contract;
    this.problem = problem;
  }
}

/** `value` itself, typed, when it satisfies the contract; otherwise a ContractError is thrown. */
export function readContract<Name extends ContractName>(name: Name, value: unknown): Contracts[Name] {
  const { version: known, schema, validate } = contracts[name];
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
  return value as Contracts[Name];
}

/** One line or one file: JSON, then as readContract. A byte order mark is skipped: Windows PowerShell 5.1 likes to write one. */
export function parseContract<Name extends ContractName>(name: Name, text: string): Contracts[Name] {
  let value: unknown;
  try {
    value = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch (cause) {
    const shown = text.length > 80 ? `${text.slice(0, 80)}...` : text;
    throw new ContractError(name, "NotJson", `Not a valid ${name}: not JSON: ${JSON.stringify(shown)}.`, { cause });
  }
  return readContract(name, value);
}
