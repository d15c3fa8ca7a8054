import type { Dealer, Pull, Request } from "zeromq";
import { WorkerError } from "../errors.ts";

/**
 * Connects and resolves when the server has accepted the credentials the socket was made with. libzmq itself would try for ever, silently.
 * `lost` is called when the connection ends later, unless the socket was closed on this side.
 */
export function connect(socket: Request | Dealer | Pull, address: string, lost: (reason: Error) => void): Promise<void> {
  const events = socket.events;
  return new Promise((resolve, reject) => {
    const watch = async (): Promise<void> => {
      for await (const event of events) {
        switch (event.type) {
          case "handshake":
            resolve();
            break;
          case "handshake:error:auth":
            return reject(new WorkerError("AuthenticationFailed", `The server on ${address} refused the token.`));
          case "handshake:error:protocol":
          case "handshake:error:other":
            return reject(new WorkerError("ConnectionFailed", `The handshake with ${address} failed: ${event.error.message}.`));
          case "connect:retry":
          case "disconnect": {
            const reason = `The connection to ${address} was ${event.type === "disconnect" ? "closed by the server" : "refused"}.`;
            reject(new WorkerError("ConnectionFailed", reason));
            return lost(new WorkerError("CallFailed", reason));
          }
        }
      }
    };
    watch().catch((error) => reject(error));
    socket.connect(address);
  });
}
