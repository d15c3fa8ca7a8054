// What benches do with workers of their own: another Python module in the place of the engine's, and both sides set up.
import path from "node:path";

export const startMs = 60_000;

/** The command line of a Python worker with `module` in the place of the engine's, found in `folders` beside it. */
export function withModule({ file, args, env }, module, folders) {
  const swapped = args.map((argument) => (argument === "rpcbench_worker" ? module : argument));
  return { file, args: swapped, env: { ...env, PYTHONPATH: [...folders, env.PYTHONPATH].join(path.delimiter) } };
}

/** Sets up a server and then its clients, of `connections` each, for small ints; resolves with the server's endpoint. */
export async function setUp(server, clients, { token, connections }) {
  const common = { type: "setup", version: 1, variant: "Default", token, callDeadlineMs: 30_000, maxPayloadBytes: 1024 };
  await Promise.all([server, ...clients].map((worker) => worker.hello(startMs)));
  const { endpoint } = await server.request({ ...common, role: "server", listenAddress: "127.0.0.1" }, startMs);
  const call = { scenario: "SimpleCall", argument: "Int" };
  for (const client of clients) await client.request({ ...common, role: "client", endpoint, connections, call }, startMs);
  return endpoint;
}
