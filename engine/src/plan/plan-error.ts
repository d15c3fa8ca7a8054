// What is wrong with a plan that came from outside, as an error of ours.
import { ContractError } from "../contracts/read.ts";
import { RpcBenchError } from "../errors/problem.ts";

/** UnsupportedVersion or BadPlan; whatever is not about the contract stays as it is. */
export function asPlanError(error: unknown, file?: string): unknown {
  if (!(error instanceof ContractError)) return error;
  if (error.problem === "UnsupportedVersion") return RpcBenchError.of("UnsupportedVersion", { message: error.message }, { cause: error });
  const reason = withoutPeriod(error.message);
  return RpcBenchError.of("BadPlan", { reason: file === undefined ? reason : `${file}: ${reason}` }, { cause: error });
}

export const withoutPeriod = (sentence: string): string => sentence.replace(/\.$/, "");
