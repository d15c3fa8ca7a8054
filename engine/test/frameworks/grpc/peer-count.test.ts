import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { PeerCount } from "../../../src/frameworks/grpc/peer-count.ts";

const see = (peers: PeerCount, from: number, to: number) => {
  for (let port = from; port < to; port++) peers.see(`127.0.0.1:${port}`);
};

describe("the peers of a gRPC server", () => {
  test("are one each, however many calls they make", () => {
    const peers = new PeerCount();
    see(peers, 1, 1025);
    see(peers, 1, 1025);
    assert.equal(peers.count, 1024);
  });

  test("of short-lived connections are new when their port comes again", () => {
    const peers = new PeerCount();
    peers.countAnew("Calls");
    see(peers, 1, 501);
    see(peers, 1, 501);
    assert.equal(peers.count, 1000);
  });

  test("of short-lived connections still show who shares one", () => {
    const peers = new PeerCount();
    peers.countAnew("Calls");
    for (let call = 0; call < 500; call++) see(peers, 1, 9);
    assert.equal(peers.count, 8);
  });

  test("are counted anew: those from before are new when they call again, and of users who stay none is forgotten", () => {
    const peers = new PeerCount();
    peers.countAnew("Calls");
    see(peers, 1, 501);
    peers.countAnew("Users");
    assert.equal(peers.count, 0);
    see(peers, 400, 1000);
    see(peers, 400, 1000);
    assert.equal(peers.count, 600);
  });
});
