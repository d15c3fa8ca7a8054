// A socket: frames with a length, a kind and an int.
import { once } from "node:events";
import { createConnection, createServer } from "node:net";
import { main } from "./plain.mjs";

function frame(kind, value) {
  const bytes = Buffer.allocUnsafe(13);
  bytes.writeUInt32BE(9, 0);
  bytes[4] = kind;
  bytes.writeBigInt64BE(value, 5);
  return bytes;
}

async function serve() {
  const listener = createServer({ noDelay: true }, (socket) => {
    socket.on("error", () => {});
    socket.on("data", (data) => socket.write(frame(data[4], data.readBigInt64BE(5))));
  }).listen(0, "127.0.0.1");
  await once(listener, "listening");
  return listener.address().port;
}

async function connect(port) {
  const socket = createConnection({ host: "127.0.0.1", port, noDelay: true });
  let answer = () => {};
  socket.on("data", (data) => answer(data.readBigInt64BE(5)));
  await once(socket, "connect");
  return () =>
    new Promise((resolve) => {
      answer = resolve;
      socket.write(frame(2, 7n));
    });
}

await main(serve, connect);
