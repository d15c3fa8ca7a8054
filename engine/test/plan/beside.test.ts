import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { projectRoot } from "../../src/machine/paths.ts";
import { expandGroups, selectImplementations } from "../../src/plan/expand.ts";
import { registry } from "../../src/plan/registry.ts";
import { type PlanRequest, resolvePlan } from "../../src/plan/resolve.ts";
import { writtenOut } from "../../src/plan/saved.ts";
import { united } from "../../src/plan/united.ts";
import { sizeIn } from "../../src/plan/units.ts";

/** Of each group what is measured beside Async and Default; the twin aside. */
function besideIn(request: Partial<PlanRequest>) {
  const plan = resolvePlan({ version: 1, runtimes: ["Python"], ...request }, () => 1);
  return Object.fromEntries(
    expandGroups(plan, selectImplementations(plan).implementations).map(({ seriesId, cells }) => [
      seriesId,
      cells
        .filter(({ implementation: { api }, variant, twinOf }) => twinOf === null && (api !== "Async" || variant !== "Default"))
        .map(({ implementation: { framework, api }, variant }) => `${framework.name} ${api} ${variant}`),
    ]),
  );
}

describe("rows beside those that were asked for", () => {
  const allSync = registry.frameworks
    .filter(({ implementations }) => implementations.some(({ runtime, apis }) => runtime === "Python" && apis.includes("Sync")))
    .map(({ name }) => `${name} Sync Default`);

  it("are Python's Sync API where calls carry hardly anything and come from one user, and Tuned where it makes a large difference", () => {
    const request = {
      arguments: ["Int"],
      streamCount: 200,
      payloadBytes: [1024, 1_048_576, 10_485_760],
      concurrencyOf: ["simplecall=1", "simplecall=8"],
    };
    assert.deepEqual(besideIn(request), {
      "SimpleCall-Int/c1": allSync,
      "SimpleCall-Int/c8": [],
      "Stream-200/c1": ["RPyC Async Tuned"],
      "Payload-1024/c1": [],
      "Payload-1048576/c1": ["RPyC Async Tuned"],
      "Payload-10485760/c1": ["RPyC Async Tuned", "ZeroMQ Async Tuned"],
    });
    assert.deepEqual(besideIn({ streamCount: 1000 }), { "Stream-1000/c1": [] });
  });

  it("are none where the API, the variant or the implementations are named, in an open loop, or when none are wanted", () => {
    const int = { arguments: ["Int"] };
    const mb = { payloadBytes: [1_048_576] };
    assert.deepEqual(besideIn({ ...int, apis: ["Async"] })["SimpleCall-Int/c1"], []);
    assert.deepEqual(besideIn({ ...mb, variants: ["Default"] })["Payload-1048576/c1"], []);
    assert.deepEqual(besideIn({ ...mb, runtimes: undefined as never, implementations: [{ framework: "RPyC" }] })["Payload-1048576/c1"], []);
    assert.deepEqual(besideIn({ ...int, rates: [100] })["SimpleCall-Int/r100"], []);
    assert.deepEqual(besideIn({ ...int, beside: ["none"] })["SimpleCall-Int/c1"], []);
    assert.deepEqual(besideIn({ ...int, concurrency: [2] })["SimpleCall-Int/c2"], []);
    assert.deepEqual(besideIn({ ...int, runtimes: ["Node"] })["SimpleCall-Int/c1"], []);
  });

  it("are the same of a plan that was saved, unless an API is given beside it", () => {
    const request: PlanRequest = { version: 1, runtimes: ["Python"], arguments: ["Int"], concurrencyOf: ["SimpleCall=1", "SimpleCall=2"] };
    const saved = writtenOut(
      request,
      resolvePlan(request, () => 1),
    );
    const again = (more: Partial<PlanRequest>) => besideIn(united({ version: 1, plans: [{ ...saved }], ...more }));
    assert.deepEqual(again({}), { "SimpleCall-Int/c1": allSync, "SimpleCall-Int/c2": [] });
    assert.deepEqual(again({ apis: ["Async"] })["SimpleCall-Int/c1"], []);
  });
});

describe("where Tuned stands beside the Default", () => {
  const text = readFileSync(path.join(projectRoot, "docs", "variants.md"), "utf8");
  const sizes = { "64 KB": "Payload", "1 MB": "Payload", "10 MB": "Payload" } as const;
  /** The ratio of `all` options in the column of an API; undefined where docs/variants.md names none. */
  const measured = (framework: string, runtime: string, api: string, size: string) => {
    const section = text.split(/^## /m).find((part) => part.startsWith(`${framework} on ${runtime}\n`)) ?? "";
    const columns = (line: string) => line.split("|").map((cell) => cell.trim());
    const lines = section.split("\n").filter((line) => line.startsWith("|"));
    const at = columns(lines[0] ?? "").indexOf(api);
    const all = columns(lines.find((line) => line.startsWith("| all |")) ?? "")[at] ?? "";
    return new RegExp(`(?:^|, )${size} ([\\d.]+) \\(`).exec(all)?.[1];
  };

  it("is where docs/variants.md has a ratio beyond two", () => {
    let beyond = 0;
    for (const { name, implementations } of registry.frameworks)
      for (const { runtime, apis, tuned, tunedBeside = [] } of implementations) {
        if (tuned === undefined) continue;
        for (const [size, scenario] of Object.entries(sizes)) {
          const ratio = Number(measured(name, runtime, apis[0] ?? "", size) ?? 1);
          const isBeside = [...tunedBeside].some(
            (each) => each.scenario === scenario && (sizeIn(size) ?? 0) >= (each.from ?? 0) && (sizeIn(size) ?? 0) <= (each.to ?? 1e12),
          );
          assert.equal(isBeside, ratio < 0.5 || ratio > 2, `${name} on ${runtime} ${apis}: ${size} ${ratio}`);
          if (isBeside) beyond += 1;
        }
      }
    assert.equal(beyond, 7);
  });
});
