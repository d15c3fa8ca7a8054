import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { RpcBenchError } from "../../src/errors/problem.ts";
import { dealUsers, resolveClients } from "../../src/plan/clients.ts";

describe("client processes of a plan", () => {
  it("are one unless somebody says otherwise", () => assert.equal(resolveClients({}, [1, 8], ["Connect"]), 1));
  it("are as many as asked for, up to the largest number of users", () =>
    assert.equal(resolveClients({ clients: 8 }, [1, 8], ["Stream"]), 8));
  it("are one in an open loop, asked for or not", () => {
    assert.equal(resolveClients({ rates: [5] }, [8], ["Stream"]), 1);
    assert.equal(resolveClients({ slo: "p99=5ms", clients: 1 }, [8], ["Stream"]), 1);
  });

  const refused: [id: string, request: Parameters<typeof resolveClients>[0], concurrency: number[], scenarios?: string[]][] = [
    ["InvalidClients", { clients: 0 }, [8]],
    ["InvalidClients", { clients: 1.5 }, [8]],
    ["InvalidClients", { clients: 65 }, [128]],
    ["MoreClientsThanUsers", { clients: 9 }, [1, 8]],
    ["MoreClientsThanUsers", { clients: 2 }, [1]],
    ["ClientsWithRate", { clients: 2, rates: [5] }, [8]],
    ["ClientsWithRate", { clients: 2, slo: "p99=5ms" }, [8]],
    ["ConnectWithClients", { clients: 2 }, [8], ["SimpleCall", "Connect"]],
  ];
  for (const [id, request, concurrency, scenarios = ["SimpleCall"]] of refused) {
    it(`${JSON.stringify(request)} with ${concurrency} users: ${id}`, () =>
      assert.throws(
        () => resolveClients(request, concurrency, scenarios),
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
