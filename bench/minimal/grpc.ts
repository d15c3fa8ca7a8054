// gRPC by hand: a stub's method and its callback, as a promise.
import type { GrpcUser } from "../../engine/src/frameworks/grpc/client.ts";
import { type Minimal, nextInt } from "./minimal.ts";

const ask = ({ stub, metadata }: GrpcUser, value: number): Promise<number> =>
  new Promise((resolve, reject) => {
    stub.SimpleCall({ value }, metadata, (error, reply) => {
      if (reply && !error) resolve(reply.value);
      else reject(error);
    });
  });

export const minimal: Minimal = {
  async timed(user, timesMs, ints) {
    for (let index = 0; index < timesMs.length; index++) {
      const value = ints[index] as number;
      const start = performance.now();
      const answer = await ask(user as GrpcUser, value);
      timesMs[index] = performance.now() - start;
      ints[index] = answer;
    }
  },
  async counted(user, endsMs) {
    let value = 0;
    for (let calls = 0; ; calls++) {
      value = nextInt(value);
      await ask(user as GrpcUser, value);
      if (performance.now() > endsMs) return calls;
    }
  },
};
