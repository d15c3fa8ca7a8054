// REP, or ROUTER, answers calls, one at a time; a PUSH socket for each user that asks for one sends its streams.
import { setTimeout as delay } from "node:timers/promises";
import { type MessageLike, Push, Reply, Router } from "zeromq";
import type { ServerModule } from "../interface.ts";
import { packagePath } from "../package-path.ts";
import { type Production, produce } from "../production.ts";
import { tokenChecker } from "../same-token.ts";
import {
  Ask,
  closeNow,
  hasDealers,
  PLAIN_USERNAME,
  packageVersion,
  packInt,
  queuesOf,
  raiseSocketLimit,
  recordOptions,
  tunable,
  unpackInts,
} from "./protocol.ts";
import { packValue } from "./values.ts";
import { serveZap } from "./zap.ts";

/** ZAP domains: connections are counted where calls are answered, a user's second one for streams is not a second user. */
const CALLS = "rpcbench.calls";
const STREAMS = "rpcbench.streams";

interface Stream {
  readonly push: Push;
  /** The user's streams, one after the other. */
  sending: Promise<void>;
}

export const server: ServerModule = {
  frameworkVersion: packageVersion,
  frameworkPath: packagePath("zeromq"),
  tunable,
  canBeSlow: true,
  async setup({ listenAddress, listenPort, token, tuning, slow, handlers }) {
    raiseSocketLimit();
    const isToken = tokenChecker(token);
    let accepted = 0;
    const stopZap = await serveZap(({ domain, username, password }) => {
      const allowed = String(username) === PLAIN_USERNAME && isToken(password);
      if (allowed && domain === CALLS) accepted++;
      return allowed;
    });
    const forCalls = { plainServer: true, zapDomain: CALLS, ...queuesOf(tuning) };
    const calls = hasDealers(tuning) ? new Router(forCalls) : new Reply(forCalls);
    // ROUTER has in front of a call where it came from
    const at = calls instanceof Router ? 1 : 0;
    const port = await bindPort(calls, listenAddress, listenPort);
    const streams = new Map<number, Stream>();
    const byCode = new Map(handlers.map((handler) => [handler.code, handler]));

    const openStream = async (): Promise<Buffer> => {
      const push = new Push({ plainServer: true, zapDomain: STREAMS, ...queuesOf(tuning) });
      const pushPort = await bindPort(push, listenAddress);
      streams.set(pushPort, { push, sending: Promise.resolve() });
      return packInt(pushPort);
    };

    // Replies at once and sends from a task of its own, so that several users' streams run at the same time.
    const startStream = (body: Buffer): Buffer => {
      const [pushPort = 0, streamId = 0, count = 0] = unpackInts(body, 3);
      const stream = streams.get(pushPort);
      if (!stream) throw new Error(`There is no stream on port ${pushPort}.`);
      stream.sending = stream.sending.then(() => send(stream.push, streamId, count));
      return packInt(streamId);
    };

    const startProduction = (body: Buffer): Buffer => {
      const [pushPort = 0, streamId = 0, periodNs = 0, forNs = 0, mostValues = 0] = unpackInts(body, 5);
      const stream = streams.get(pushPort);
      if (!stream) throw new Error(`There is no stream on port ${pushPort}.`);
      stream.sending = stream.sending.then(() => sendProduced(stream.push, streamId, { periodNs, forNs, mostValues }));
      return packInt(streamId);
    };

    const answer = async (kind: string, body: Buffer): Promise<Buffer> => {
      switch (kind) {
        case Ask.OpenStream:
          return openStream();
        case Ask.StartStream:
          return startStream(body);
        case Ask.StartProduction:
          return startProduction(body);
        default:
          throw new Error(`A request of the unknown kind ${JSON.stringify(kind)} came.`);
      }
    };

    const replyTo = async (asked: string, body: Buffer): Promise<MessageLike | MessageLike[]> =>
      answer(asked, body).catch((error) => ["", String(error.message)]);

    const serve = async (): Promise<void> => {
      for await (const frames of calls) {
        const asked = String(frames[at]?.toString("latin1", 0, 1));
        const body = frames[at + 1];
        const isEchoed = asked === Ask.Int || asked === Ask.Text || asked === Ask.Bytes;
        const made = isEchoed ? body : body && byCode.get(asked)?.answer(body);
        const lateMs = made && slow !== undefined ? slow.nextMs() : 0;
        // one call after the other is answered here: those behind it wait as well
        if (lateMs > 0) await delay(lateMs);
        const reply = made ?? (await replyTo(asked, body ?? Buffer.alloc(0)));
        await calls.send(at === 0 ? reply : frames.slice(0, at + 1).concat(reply as Buffer));
      }
    };
    serve().catch((error) => {
      if (!calls.closed) throw error;
    });

    return {
      endpoint: { host: listenAddress, port },
      options: recordOptions(calls),
      connections: () => accepted,
      async teardown() {
        closeNow(calls);
        for (const { push } of streams.values()) closeNow(push);
        await Promise.all(Array.from(streams.values(), ({ sending }) => sending));
        await stopZap();
      },
    };
  },
};

async function bindPort(socket: Reply | Router | Push, host: string, port?: number): Promise<number> {
  await socket.bind(`tcp://${host}:${port ?? "*"}`);
  return Number(socket.lastEndpoint?.split(":").at(-1));
}

/** Waits when the user's queues are full. Ends early, silently, when the socket is closed. */
async function send(push: Push, streamId: number, count: number): Promise<void> {
  try {
    for (let value = 0; value < count; value++) await push.send(packValue(streamId, false, value));
    await push.send(packValue(streamId, true, count));
  } catch (error) {
    if (!push.closed) console.error(`zeromq: stream ${streamId} ended early: ${error}`);
  }
}

async function sendProduced(push: Push, streamId: number, production: Production): Promise<void> {
  try {
    let values = 0;
    for await (const value of produce(production)) {
      values++;
      await push.send(packValue(streamId, false, value));
    }
    await push.send(packValue(streamId, true, values));
  } catch (error) {
    if (!push.closed) console.error(`zeromq: stream ${streamId} ended early: ${error}`);
  }
}
