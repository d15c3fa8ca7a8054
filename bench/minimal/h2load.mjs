// nghttp2's h2load as a generator of gRPC calls: HTTP/2 requests with a body made beforehand. It reads replies and does not decode them.
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
/** Not compressed, 2 bytes long: field 1, the int 5. */
const body = Buffer.from([0, 0, 0, 0, 2, 0x08, 5]);
/** Its connections are opened in it, and nothing is counted. */
const warmupMs = 300;

export const h2loadThere = () =>
  run("h2load", ["--version"]).then(
    () => true,
    () => false,
  );

/** Calls a second over `users` connections with one call at a time each. Rejects when calls failed. */
export async function h2load({ endpoint, token, users, durationMs }) {
  const folder = await mkdtemp(path.join(tmpdir(), "rpcbench-h2load-"));
  try {
    const data = path.join(folder, "request");
    await writeFile(data, body);
    const load = ["-c", `${users}`, "-m", "1", "-D", `${durationMs}ms`, "--warm-up-time", `${warmupMs}ms`];
    const headers = ["content-type: application/grpc", "te: trailers", `rpcbench-token: ${token}`].flatMap((header) => ["-H", header]);
    const url = `http://${endpoint.host}:${endpoint.port}/rpcbench.v1.Bench/SimpleCall`;
    const { stdout } = await run("h2load", [...load, "-d", data, ...headers, url]);
    const [, succeeded, failed] = /(\d+) succeeded, (\d+) failed/.exec(stdout) ?? [];
    if (succeeded === undefined || failed !== "0") throw new Error(`h2load's calls failed: ${stdout}`);
    return Number(succeeded) / (durationMs / 1000);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
