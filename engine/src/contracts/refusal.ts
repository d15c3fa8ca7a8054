// What came from outside and is not what its contract says, as an error of ours.
import { RpcBenchError } from "../errors/problem.ts";
import { withoutPeriod } from "../text/sentence.ts";
import { ContractError } from "./read.ts";

/** UnsupportedVersion, or `id` with the reason; `where`: the file it stands in. Whatever is not about the contract stays as it is. */
export function asRefusal(error: unknown, id: "BadPlan" | "BadArguments", where?: string): unknown {
  if (!(error instanceof ContractError)) return error;
  if (error.problem === "UnsupportedVersion") return RpcBenchError.of("UnsupportedVersion", { message: error.message }, { cause: error });
  const reason = withoutPeriod(error.message);
  return RpcBenchError.of(id, { reason: where === undefined ? reason : `${where}: ${reason}` }, { cause: error });
}
