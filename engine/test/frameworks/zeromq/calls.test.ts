// A call that cannot even be sent.
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { callsOf } from "../../../src/frameworks/zeromq/calls.ts";
import { closeNow, unpackInt } from "../../../src/frameworks/zeromq/protocol.ts";

describe("calls on a DEALER that is connected to nobody", { timeout: 10_000 }, () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => {
    unhandled.push(reason);
  };
  process.on("unhandledRejection", note);
  after(() => process.off("unhandledRejection", note));

  it("fail one by one, and the end of the socket finds no promise that nobody waits for", async () => {
    const endpoint = { host: "127.0.0.1", port: 1 };
    const calls = callsOf({ endpoint, token: "t".repeat(64), tuning: { sockets: "DEALER/ROUTER" } } as never);
    try {
      const first = calls.exchange("I", Buffer.alloc(8), unpackInt);
      assert.equal(calls.giveUp(new Error("too late")), true);
      await assert.rejects(first, /too late/);
      // the first is still being sent: zeromq.js refuses the second at once
      await assert.rejects(calls.exchange("I", Buffer.alloc(8), unpackInt), /CallFailed|busy/i);
    } finally {
      closeNow(calls.socket);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual(unhandled, []);
  });
});
