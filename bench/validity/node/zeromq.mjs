// ZeroMQ: REP and REQ.
import { Reply, Request } from "zeromq";
import { main } from "./plain.mjs";

async function serve() {
  const socket = new Reply();
  await socket.bind("tcp://127.0.0.1:*");
  void (async () => {
    for await (const [, body] of socket) await socket.send(body);
  })();
  return Number(socket.lastEndpoint.split(":").at(-1));
}

const connect = (port) => {
  const socket = new Request();
  socket.connect(`tcp://127.0.0.1:${port}`);
  return async () => {
    const body = Buffer.allocUnsafe(8);
    body.writeBigInt64BE(7n);
    await socket.send(["I", body]);
    const [reply] = await socket.receive();
    return reply.readBigInt64BE();
  };
};

await main(serve, connect);
