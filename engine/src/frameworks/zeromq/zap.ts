// The authentication handler that libzmq asks about every new connection: ZAP 1.0, https://rfc.zeromq.org/spec/27/.
import { Reply } from "zeromq";

export interface PlainCredentials {
  readonly domain: string;
  readonly username: Buffer;
  readonly password: Buffer;
}

const VERSION = "1.0";
const ADDRESS = "inproc://zeromq.zap.01";

/**
 * Answers for the PLAIN mechanism, in this process's default context, until the returned function is called.
 * Start it before any server socket: without a handler libzmq refuses or, in older versions, lets everybody in.
 */
export async function serveZap(isAllowed: (credentials: PlainCredentials) => boolean): Promise<() => Promise<void>> {
  const handler = new Reply({ linger: 0 });
  await handler.bind(ADDRESS);

  const judge = ([version, , domain, , , mechanism, username, password, ...more]: Buffer[]): [
    status: string,
    text: string,
    userId: string,
  ] => {
    if (String(version) !== VERSION) return ["500", "Version not supported", ""];
    if (String(mechanism) !== "PLAIN" || !username || !password || more.length > 0) return ["400", "Only PLAIN is accepted", ""];
    if (!isAllowed({ domain: String(domain), username, password })) return ["400", "Invalid username or password", ""];
    return ["200", "OK", String(username)];
  };

  const serve = async (): Promise<void> => {
    for await (const request of handler) {
      const [status, text, userId] = judge(request);
      // reply: version, request id, status code, status text, user id, metadata
      await handler.send([VERSION, request[1] ?? "", status, text, userId, ""]);
    }
  };
  serve().catch((error) => {
    if (!handler.closed) console.error(`zeromq: the ZAP handler stopped: ${error}`);
  });
  return async () => {
    // closing alone leaves the address taken for a while
    await handler.unbind(ADDRESS);
    handler.close();
  };
}
