// Checks that the servers of endpoints can be reached, before anything is started.
import { connect } from "node:net";
import type { Endpoint } from "../../generated/endpoint.d.ts";
import { RpcBenchError } from "../errors/problem.ts";
import { endpointName } from "../plan/endpoints.ts";

const answerMs = 5_000;

/** A connection, opened and closed. Throws EndpointNotAnswering for the first that cannot be reached. */
export async function reachAll(endpoints: readonly Endpoint[]): Promise<void> {
  for (const endpoint of endpoints) {
    const { host, port } = endpoint.endpoint;
    const reason = await obstacle(host, port);
    if (reason !== null)
      throw RpcBenchError.of("EndpointNotAnswering", { which: endpointName(endpoint), where: `${host}:${port}`, reason });
  }
}

function obstacle(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const end = (reason: string | null) => {
      socket.destroy();
      resolve(reason);
    };
    socket.setTimeout(answerMs, () => end(`nothing answered for ${answerMs / 1000} s`));
    socket.once("connect", () => end(null));
    socket.once("error", (error: NodeJS.ErrnoException) => end(error.code === "ECONNREFUSED" ? "nobody listens there" : error.message));
  });
}
