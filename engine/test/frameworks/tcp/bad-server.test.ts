// The client against servers that do not keep to the protocol: an error that says so, never a hang and never a sample.
import assert from "node:assert/strict";
import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { type TestContext, test } from "node:test";
import type { Endpoint, User } from "../../../src/frameworks/interface.ts";
import { client } from "../../../src/frameworks/tcp/client.ts";
import { FrameReader, Kind, writeFrame } from "../../../src/frameworks/tcp/frames.ts";
import { type CallKind, intCalls } from "../../../src/load/call-kinds.ts";
import { CallRecord } from "../../../src/load/call-record.ts";
import { monotonicMs } from "../../../src/load/clock.ts";
import { runLoad } from "../../../src/load/load.ts";
import { generatePayload } from "../../../src/load/payload.ts";
import { scheduleTimeout } from "../../../src/load/watchdog.ts";
import { payloadCalls } from "../../../src/scenarios/payload.ts";
import { textCalls } from "../../../src/scenarios/simple-call.ts";
import { streamCalls } from "../../../src/scenarios/stream.ts";
import { floatsOf } from "../../load/read-columns.ts";
import { packInt } from "../pack-int.ts";

const int = intCalls;
const text = textCalls;
const payload = () => payloadCalls(generatePayload("42", 2000));
const stream = () => streamCalls(3);

type Answer = (socket: Socket, kind: number, body: Buffer) => void;

/** Accepts any token, then answers as told. */
async function serve(t: TestContext, answer: Answer) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    const frames = new FrameReader(1e6, (kind, body) => {
      if (kind === Kind.Token) writeFrame(socket, Kind.Accepted, Buffer.alloc(0));
      else answer(socket, kind, body);
    });
    socket.on("data", (chunk) => frames.push(chunk));
  });
  t.after(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { host: "127.0.0.1", port: (server.address() as AddressInfo).port };
}

/** Right twice, then as `answer`. */
const thenAs = (answer: Answer): Answer => {
  let calls = 0;
  return (socket, kind, body) => {
    if (calls++ < 2) writeFrame(socket, kind, body);
    else answer(socket, kind, body);
  };
};
const values = (socket: Socket, ...numbers: number[]): void => {
  for (const number of numbers) writeFrame(socket, Kind.Value, packInt(number));
};

const cases: [what: string, kind: () => CallKind, answer: Answer, counted: number, errorId: string, message: RegExp][] = [
  ["another int", int, thenAs((socket, kind) => writeFrame(socket, kind, packInt(77))), 2, "WrongAnswer", /^Asked for 3, got 77\.$/],
  [
    "the int of the call before",
    int,
    thenAs((socket, kind) => writeFrame(socket, kind, packInt(2))),
    2,
    "WrongAnswer",
    /^Asked for 3, got 2\.$/,
  ],
  [
    "another text",
    text,
    thenAs((socket, kind) => writeFrame(socket, kind, Buffer.from("rpcbench 0"))),
    2,
    "WrongAnswer",
    /got "rpcbench 0"\.$/,
  ],
  [
    "a byte less",
    payload,
    thenAs((socket, kind, body) => writeFrame(socket, kind, body.subarray(1))),
    2,
    "WrongAnswer",
    /got 1999 back\.$/,
  ],
  ["other bytes", payload, thenAs((socket, kind) => writeFrame(socket, kind, Buffer.alloc(2000))), 2, "WrongAnswer", /but not the same\.$/],
  ["values out of order", stream, (socket) => values(socket, 0, 2), 0, "WrongAnswer", /^The stream gave 2 where 1 was due\.$/],
  [
    "an early end of the stream",
    stream,
    (socket) => {
      values(socket, 0);
      writeFrame(socket, Kind.End, Buffer.alloc(0));
    },
    0,
    "WrongAnswer",
    /got 1\.$/,
  ],
  ["a closed connection", int, thenAs((socket) => socket.end()), 2, "CallFailed", /^The server closed the connection\.$/],
  [
    "half a frame",
    int,
    thenAs((socket) => socket.end(Buffer.from([0, 0, 0]))),
    2,
    "CallFailed",
    /closed the connection in the middle of a frame\.$/,
  ],
  ["an int of 3 bytes", int, thenAs((socket, kind) => writeFrame(socket, kind, Buffer.alloc(3))), 2, "CallFailed", /^An int of 3 bytes/],
  ["an absurd length", int, thenAs((socket) => socket.write(Buffer.alloc(5, 255))), 2, "CallFailed", /A frame of 4294967294 bytes came/],
  [
    "a frame of another kind",
    int,
    thenAs((socket) => writeFrame(socket, Kind.Text, packInt(3))),
    2,
    "CallFailed",
    /kind 4 came in answer\.$/,
  ],
  [
    "a cut stream",
    stream,
    (socket) => {
      values(socket, 0, 1);
      socket.end();
    },
    0,
    "CallFailed",
    /^The server closed the connection\.$/,
  ],
  ["no answer", int, thenAs(() => {}), 2, "CallTimedOut", /^A call took longer than 100 ms\.$/],
  ["no end of the stream", stream, (socket) => values(socket, 0, 1, 2), 0, "CallTimedOut", /^A call took longer than 100 ms\.$/],
];
for (const [what, kind, answer, counted, errorId, message] of cases) {
  test(`${what}: ${errorId}`, { timeout: 30_000 }, async (t) => {
    const user = await connect(t, await serve(t, answer));
    const { calls, errors } = await tenCalls(user, kind(), errorId === "CallTimedOut" ? 100 : 20_000);
    assert.equal(calls, counted);
    assert.equal(errors.length, 1);
    assert.equal(errors[0]?.id, errorId);
    assert.match(errors[0]?.message ?? "", message);
  });
}

test("an answer nobody asked for spoils the connection, not the next call's answer", { timeout: 30_000 }, async (t) => {
  let last: Socket | undefined;
  const endpoint = await serve(t, (socket, kind, body) => {
    last = socket;
    writeFrame(socket, kind, body);
  });
  const user = await connect(t, endpoint);
  assert.equal(await user.simpleCall(1), 1);
  const closed = once(last as Socket, "close");
  writeFrame(last as Socket, Kind.Int, packInt(1));
  await closed;
  await assert.rejects(user.simpleCall(1), { id: "CallFailed", message: /came unasked\.$/ });
});

async function connect(t: TestContext, endpoint: Endpoint): Promise<User> {
  const user = await client.setup({ endpoint, token: "any", maxPayloadBytes: 4096, tuning: {}, streams: false });
  t.after(() => user.teardown());
  return user;
}

/** How many came back right, and what went wrong. */
async function tenCalls(user: User, kind: CallKind, callDeadlineMs: number) {
  const record = new CallRecord(10, 1);
  const timing = { nowMs: monotonicMs, schedule: scheduleTimeout, callDeadlineMs };
  const window = { openAfterNs: 0, lengthNs: 1e12 };
  const plan = { waking: { kind, calls: 0 }, kind, window, limitMs: 1e6, mostCalls: 10, parts: null };
  const { beganNs, errors } = await runLoad([user], plan, record, timing);
  return { calls: floatsOf(record.takeColumns(beganNs).lengthsNs).length, errors };
}
