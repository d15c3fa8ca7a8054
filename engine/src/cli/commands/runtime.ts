// `rpcbench runtime new|list|remove`: places with other versions of frameworks, which a run measures beside today's.
import type { NamedRuntime } from "../../../generated/runtime.d.ts";
import { plainTable } from "../../exporters/plain-table.ts";
import { makeRuntime } from "../../runtimes/make.ts";
import type { RuntimeRequest } from "../../runtimes/place.ts";
import { type Listed, listRuntimes, removeRuntime } from "../../runtimes/store.ts";
import { print } from "../output.ts";

export interface NewRuntimeOptions extends Pick<RuntimeRequest, "python" | "node" | "path" | "force"> {
  readonly package?: readonly string[];
  readonly json?: boolean;
}

export async function newRuntimeCommand(
  name: string,
  { package: packages, json = false, ...request }: NewRuntimeOptions,
  engineVersion: string,
  { signal }: AbortController,
): Promise<void> {
  const say = (step: string) => process.stderr.write(`${step}\n`);
  const made = await makeRuntime({ ...request, name, packages }, { engineVersion, signal, say });
  print(
    json
      ? `${JSON.stringify(made, null, 2)}\n`
      : `${made.name}: ${contents(made)}.\nTo compare it with today's: rpcbench run --against ${made.name}\n`,
  );
}

export async function listRuntimesCommand({ json = false }: { json?: boolean }): Promise<void> {
  const listed = await listRuntimes();
  print(json ? `${JSON.stringify({ kind: "RpcBench.NamedRuntimes", version: 1, ...listed }, null, 2)}\n` : render(listed));
}

export async function removeRuntimeCommand(name: string): Promise<void> {
  print(`Removed: ${await removeRuntime(name)}\n`);
}

/** gRPC 1.10.0 (@grpc/grpc-js) on Node 22.1.0 */
const contents = ({ frameworks, runtime, interpreter }: NamedRuntime) =>
  `${frameworks.map((each) => `${each.framework} ${each.version} (${each.package})`).join(", ")} on ${runtime} ${interpreter.version}`;

function render({ runtimes, unreadable }: Listed): string {
  const table = plainTable(
    [{ header: "name" }, { header: "contents" }, { header: "from" }, { header: "made" }],
    runtimes.map((each) => [each.name, contents(each), each.origin, each.madeAt.slice(0, 10)]),
  );
  return [
    ...(runtimes.length > 0
      ? table
      : unreadable.length > 0
        ? []
        : ["There are no runtimes yet. To create one: rpcbench runtime new grpc-old --package @grpc/grpc-js=1.10.0"]),
    ...unreadable.map(({ problem }) => problem.message),
    "",
  ].join("\n");
}
