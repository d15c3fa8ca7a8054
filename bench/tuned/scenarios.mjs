// Where an option should matter, if it does anywhere.
import { allImplementations, defaultOf } from "../../engine/dist-bench/api.mjs";

const payload = (payloadBytes) => ({ scenario: "Payload", payloadBytes, payloadSeed: "rpcbench:tuned", payloadContent: "Random" });
const int = { scenario: "SimpleCall", argument: "Int" };

/** By the name they have on the command line; `title` as docs/variants.md has it. */
export const scenarios = {
  call: { title: "call", call: int, users: 1 },
  users: { title: "8 users", call: int, users: 8 },
  "64kb": { title: "64 KB", call: payload(65_536), users: 1 },
  "1mb": { title: "1 MB", call: payload(1_048_576), users: 1 },
  "10mb": { title: "10 MB", call: payload(10_485_760), users: 1 },
  stream: { title: "stream", call: { scenario: "Stream", streamCount: defaultOf("streamCount") }, users: 1 },
  // more than the high-water marks of both ends hold
  long: { title: "long stream", call: { scenario: "Stream", streamCount: 10_000 }, users: 1 },
};

export const withTuned = () => allImplementations().filter(({ entry }) => entry.tuned !== undefined);
