// ZeroMQ by hand: a REQ socket's send and receive.
import type { Request } from "zeromq";
import { INT64_BYTES, readInt64, writeInt64 } from "../../engine/src/frameworks/int64.ts";
import type { ZeroMqUser } from "../../engine/src/frameworks/zeromq/client.ts";
import { type Minimal, nextInt } from "./minimal.ts";

export const minimal: Minimal = {
  async timed(user, timesMs, ints) {
    const request = (user as ZeroMqUser).calls.socket as Request;
    for (let index = 0; index < timesMs.length; index++) {
      const value = ints[index] as number;
      const start = performance.now();
      const body = Buffer.allocUnsafe(INT64_BYTES);
      writeInt64(body, 0, value);
      await request.send(["I", body]);
      const [reply] = await request.receive();
      const answer = readInt64(reply as Buffer, 0);
      timesMs[index] = performance.now() - start;
      ints[index] = answer;
    }
  },
  async counted(user, endsMs) {
    const request = (user as ZeroMqUser).calls.socket as Request;
    let value = 0;
    for (let calls = 0; ; calls++) {
      value = nextInt(value);
      const body = Buffer.allocUnsafe(INT64_BYTES);
      writeInt64(body, 0, value);
      await request.send(["I", body]);
      const [reply] = await request.receive();
      readInt64(reply as Buffer, 0);
      if (performance.now() > endsMs) return calls;
    }
  },
};
