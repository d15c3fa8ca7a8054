import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { RpcBenchError } from "../../src/errors/problem.ts";
import { dealUsers } from "../../src/plan/clients.ts";
import { type PlanRequest, resolvePlan } from "../../src/plan/resolve.ts";

const clientsOf = (request: Partial<PlanRequest>) => resolvePlan({ version: 1, ...request }, () => 7).clients;

describe("client processes of a plan", () => {
  it("are one unless somebody says otherwise", () => assert.equal(clientsOf({ concurrency: [1, 8] }), 1));
  it("are as many as asked for, up to the largest number of users", () => assert.equal(clientsOf({ clients: 8, concurrency: [1, 8] }), 8));
  it("are one in an open loop, asked for or not", () => {
    assert.equal(clientsOf({ rates: [5] }), 1);
    assert.equal(clientsOf({ slo: "p99=5ms", clients: 1 }), 1);
  });

  const refused: [id: string, request: Partial<PlanRequest>][] = [
    ["InvalidClientCount", { clients: 0, concurrency: [8] }],
    ["InvalidClientCount", { clients: 1.5, concurrency: [8] }],
    ["InvalidClientCount", { clients: 65, concurrency: [128] }],
    ["MoreClientsThanUsers", { clients: 9, concurrency: [1, 8] }],
    ["MoreClientsThanUsers", { clients: 2 }],
    ["ClientsWithRate", { clients: 2, rates: [5] }],
    ["ClientsWithRate", { clients: 2, slo: "p99=5ms" }],
    ["ConnectWithClients", { clients: 2, concurrency: [8], scenarios: ["SimpleCall", "Connect"] }],
  ];
  for (const [id, request] of refused) {
    it(`${JSON.stringify(request)}: ${id}`, () =>
      assert.throws(
        () => clientsOf(request),
        (error) => error instanceof RpcBenchError && error.problem.id === id && error.kind === "input",
      ));
  }
});

describe("users are dealt", () => {
  it("so that no process has two more than another, nobody is left out, and the first have more", () => {
    const property = fc.property(fc.integer({ min: 1, max: 1024 }), fc.integer({ min: 1, max: 64 }), (users, most) => {
      const clients = Math.min(users, most);
      const dealt = dealUsers(users, clients);
      assert.equal(dealt.length, clients);
      assert.equal(
        dealt.reduce((sum, count) => sum + count, 0),
        users,
      );
      assert.ok(Math.min(...dealt) >= 1 && Math.max(...dealt) - Math.min(...dealt) <= 1);
      assert.deepEqual(
        dealt,
        dealt.toSorted((a, b) => b - a),
      );
    });
    fc.assert(property);
  });
});
