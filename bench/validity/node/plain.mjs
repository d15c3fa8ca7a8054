// `server` prints its port and serves; `client <port> <users>` makes calls for as many seconds as each line on stdin says, and answers with
// their number and the sum of what they took, in nanoseconds. Nothing of RpcBench is used.
import { createInterface } from "node:readline";

/** `serve` resolves with the port; `connect` with a function that makes one call. */
export async function main(serve, connect) {
  const [side, port, users] = process.argv.slice(2);
  if (side === "server") {
    console.log(await serve());
    // as long as whoever started it
    process.stdin.resume().on("end", () => process.exit(0));
    return;
  }
  const calls = [];
  for (let user = 0; user < Number(users); user++) calls.push(await connect(Number(port)));
  for await (const line of createInterface({ input: process.stdin })) {
    const times = [];
    const ends = performance.now() + Number(line) * 1000;
    await Promise.all(calls.map((call) => callUntil(ends, call, times)));
    console.log(JSON.stringify({ calls: times.length, sumNs: times.reduce((sum, ms) => sum + ms, 0) * 1e6 }));
  }
  process.exit(0);
}

async function callUntil(ends, call, times) {
  for (let started = performance.now(); started < ends; started = performance.now()) {
    await call();
    times.push(performance.now() - started);
  }
}
