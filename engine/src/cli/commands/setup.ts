// `rpcbench setup`: a Python that has the packages, found or made. What is missing afterwards is said and does not stop the rest.
import { RpcBenchError } from "../../errors/problem.ts";
import { dataFolder } from "../../machine/paths.ts";
import { makePython } from "../../python/make.ts";
import { exitCodes } from "../exit-codes.ts";
import { formatProblem } from "../report-error.ts";

export async function setupCommand({ tests = false, json = false }: { tests?: boolean; json?: boolean }): Promise<void> {
  try {
    const python = await makePython(dataFolder(), (line) => process.stderr.write(`${line}\n`), { forTests: tests });
    if (json) process.stdout.write(`${JSON.stringify({ python })}\n`);
    else process.stdout.write(`Python ${python.version} at ${python.path} (${python.source}) has everything.\n`);
  } catch (error) {
    if (!(error instanceof RpcBenchError)) throw error;
    process.stderr.write(`${formatProblem(error.problem)}\nThe Node implementations run without it.\n`);
    process.exitCode = exitCodes.environment;
  }
}
