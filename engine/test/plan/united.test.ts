import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { PlanRequest } from "../../generated/plan.d.ts";
import { RpcBenchError } from "../../src/errors/problem.ts";
import { united } from "../../src/plan/united.ts";

type Fields = Omit<PlanRequest, "version">;
const plan = (fields: Fields): PlanRequest => ({ version: 1, ...fields });
const unite = (plans: Fields[], given: Fields = {}) => {
  const { version, ...rest } = united({ version: 1, plans: plans.map((fields) => ({ ...plan(fields) })), ...given });
  return rest;
};
const idOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return error instanceof RpcBenchError ? error.problem.id : String(error);
  }
  return null;
};

describe("united plans", () => {
  const cases: [what: string, plans: Fields[], given: Fields, expected: Fields][] = [
    ["none are the request itself", [], { frameworks: ["gRPC"] }, { frameworks: ["gRPC"] }],
    ["lists are united, each value once", [{ frameworks: ["A", "B"] }, { frameworks: ["B", "C"] }], {}, { frameworks: ["A", "B", "C"] }],
    [
      "the larger time and number of launches counts",
      [
        { launches: 5, maxTimeSeconds: 60 },
        { launches: 3, maxTimeSeconds: 71 },
      ],
      {},
      { launches: 5, maxTimeSeconds: 71 },
    ],
    ["what is given counts before them", [{ frameworks: ["A"], seed: 1 }], { frameworks: ["B"], seed: 2 }, { frameworks: ["B"], seed: 2 }],
    [
      "adapters given join those of the plans",
      [{ adapters: ["/a"], frameworks: ["A"] }, { adapters: ["/b"] }],
      { adapters: ["/c", "/a"] },
      { adapters: ["/a", "/b", "/c"], frameworks: ["A"] },
    ],
    ["and about that they need not agree", [{ seed: 1 }, { seed: 3 }], { seed: 2 }, { seed: 2 }],
    [
      "a setting given alone replaces the scenarios",
      [{ scenarios: ["Stream"], streamCount: 10 }],
      { payloadBytes: [1] },
      { payloadBytes: [1] },
    ],
    [
      "and leaves nothing of another's, or that would be measured too",
      [{ scenarios: ["Payload", "Stream"], streamCount: 10, payloadBytes: [1], payloadContent: "Text" }],
      { arguments: ["Int"] },
      { arguments: ["Int"] },
    ],
    [
      "what payloads are made of, given alone, leaves their sizes",
      [{ scenarios: ["Payload", "Stream"], streamCount: 10, payloadBytes: [1], payloadContent: "Text" }],
      { payloadContent: "Zero" },
      { payloadBytes: [1], payloadContent: "Zero" },
    ],
    [
      "scenarios given leave no setting of a scenario that is not among them",
      [{ streamCount: 10, arguments: ["Int"], payloadContent: "Zero" }],
      { payloadBytes: [1], scenarios: ["Payload"] },
      { payloadContent: "Zero", payloadBytes: [1], scenarios: ["Payload"] },
    ],
    [
      "scenarios given, all of them, leave every setting",
      [{ scenarios: ["Stream"], streamCount: 10 }],
      { scenarios: ["all"] },
      { scenarios: ["all"], streamCount: 10 },
    ],
    [
      "a plan's setting stands for its scenario beside another plan's scenarios",
      [{ scenarios: ["SimpleCall"] }, { streamCount: 10 }],
      {},
      { scenarios: ["SimpleCall", "Stream"], streamCount: 10 },
    ],
    ["a share is the same however it is written", [{ threshold: "3pct" }, { threshold: 0.03 }], {}, { threshold: 0.03 }],
    [
      "an effort given replaces what another effort stood for",
      [{ effort: "Quick", launches: 5, precision: null, maxTimeSeconds: 60 }],
      { effort: "Standard" },
      { effort: "Standard" },
    ],
    ["a duration given replaces the time", [{ maxTimeSeconds: 60, precision: 0.02 }], { durationSeconds: 5 }, { durationSeconds: 5 }],
    ["a rate given replaces the users", [{ concurrency: [1] }], { rates: [100] }, { rates: [100] }],
    ["and the processes they would be dealt over", [{ concurrency: [8], clients: 2 }], { rates: [100] }, { rates: [100] }],
    ["client processes given replace those of the plans", [{ clients: 2 }, { clients: 4 }], { clients: 3 }, { clients: 3 }],
    ["and so do client processes given", [{ rates: [100], connections: 8 }], { clients: 2 }, { clients: 2 }],
    [
      "users given are dealt over no processes that only the plan had",
      [{ concurrency: [8], clients: 4 }],
      { concurrency: [1] },
      { concurrency: [1] },
    ],
    ["users given replace the rate", [{ rates: [100], connections: 8, arrivals: "Poisson" }], { concurrency: [2] }, { concurrency: [2] }],
  ];
  for (const [what, plans, given, expected] of cases) it(what, () => assert.deepEqual(unite(plans, given), expected));

  it("plans inside of plans count as well", () => {
    const inner = { ...plan({ frameworks: ["A"] }) };
    assert.deepEqual(unite([{ plans: [inner], runtimes: ["Node"] }]), { frameworks: ["A"], runtimes: ["Node"] });
  });

  it("what contradicts is refused by name", () => {
    assert.equal(
      idOf(() => unite([{ effort: "Quick" }, { effort: "Standard" }])),
      "PlanConflict",
    );
    assert.equal(
      idOf(() => unite([{ deadlines: { callSeconds: 1 } }, { deadlines: { callSeconds: 2 } }])),
      "PlanConflict",
    );
    assert.equal(
      idOf(() => unite([{ deadlines: { callSeconds: 1 } }, { deadlines: { callSeconds: 1 } }])),
      null,
    );
  });

  it("what is no plan, or a newer one, is refused", () => {
    assert.equal(
      idOf(() => united({ version: 1, plans: [{ framework: "ZeroMQ" }] })),
      "BadPlan",
    );
    assert.equal(
      idOf(() => united({ version: 1, plans: [{ version: 2 }] })),
      "UnsupportedVersion",
    );
  });
});
