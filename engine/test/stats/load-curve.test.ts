import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import type { Cell, Run } from "../../generated/result.d.ts";
import { projectRoot } from "../../src/machine/paths.ts";
import { loadCurves } from "../../src/stats/load-curve.ts";
import { synthetic } from "./synthetic.ts";

const run = JSON.parse(readFileSync(path.join(projectRoot, "proto/examples/result/valid/run.json"), "utf8")) as Run;
const like = run.cells[0] as Cell;

type Costs = NonNullable<Cell["cost"]>;

/** `serverMb`: what the server holds at this number of users. */
const cellOf = (concurrency: number, callsPerSecond: number | null, serverMb: number | null = null, facts: Partial<Cell> = {}): Cell => ({
  ...like,
  state: "Completed",
  twinOf: null,
  openLoop: null,
  concurrency,
  connections: concurrency,
  throughput: { ...like.throughput, callsPerSecond },
  cost: { ...(like.cost as Costs), clientResidentBytes: null, serverResidentBytes: serverMb === null ? null : serverMb * 1e6 },
  ...facts,
});

describe("load curves", () => {
  it("have their knee where throughput over response time is largest", () => {
    // Little's law: response times of 1, 1.0, 1.25 and 2.4 ms; powers of 1, 4, 5.12 and 3.3
    const cells = [cellOf(8, 3333), cellOf(1, 1000), cellOf(4, 3200), cellOf(2, 2000), cellOf(3, 2700)];
    assert.equal(loadCurves(cells)[0]?.kneeConcurrency, 4);
  });

  /** Rates of launches around what a server of one bottleneck would have, by so much noise. */
  const noisy = (sd: number, launches: number, normal: () => number) =>
    [1, 2, 4, 8, 16, 32].map((users) => {
      const rates = Array.from({ length: launches }, () => (users / (1 + 0.25 * users)) * Math.exp(sd * normal()));
      const middle = Math.exp(rates.reduce((sum, rate) => sum + Math.log(rate), 0) / launches);
      const [launch] = like.launches;
      return cellOf(users, middle, null, {
        launches: rates.map((callsPerSecond, index) => ({ ...(launch as Cell["launches"][number]), launch: index + 1, callsPerSecond })),
      });
    });

  it("have a range that holds the true knee in 95 of 100 runs, where noise of 5% moves the largest power in many", () => {
    const { normal } = synthetic(4);
    const runs = 1000;
    let [held, moved, wide] = [0, 0, 0];
    for (let run = 0; run < runs; run++) {
      const [curve] = loadCurves(noisy(0.05, 5, normal));
      // power is largest at 4 users
      if ((curve?.kneeLowConcurrency ?? 9) <= 4 && (curve?.kneeHighConcurrency ?? 0) >= 4) held += 1;
      if (curve?.kneeConcurrency !== 4) moved += 1;
      if ((curve?.kneeHighConcurrency ?? 0) >= 32) wide += 1;
    }
    assert.ok(held / runs >= 0.95, `${held}`);
    assert.ok(moved / runs > 0.02, `${moved}`);
    assert.ok(wide / runs < 0.05, `${wide}`);
  });

  it("have no range where launches agree, and a tenth where there is one launch", () => {
    const rangeOf = (cells: Cell[]) => loadCurves(cells).map((curve) => [curve.kneeLowConcurrency, curve.kneeHighConcurrency])[0];
    assert.deepEqual(rangeOf(noisy(0.0001, 5, synthetic(5).normal)), [4, 4]);
    const once = (rate: number) => [cellOf(1, 1000), cellOf(2, rate), cellOf(4, 1500)].map((cell) => ({ ...cell, launches: [] }));
    assert.deepEqual(rangeOf(once(1415)), [1, 2]);
    assert.deepEqual(rangeOf(once(1600)), [2, 2]);
  });

  it("have what a call costs at each point", () => {
    const cells = [1, 2, 4].map((users) => cellOf(users, 1, null, { latency: { ...like.latency, perCallNs: users * 1000, p50Ns: 7 } }));
    assert.deepEqual(
      loadCurves(cells)[0]?.points.map(({ perCallNs }) => perCallNs),
      [1000, 2000, 4000],
    );
  });

  it("give what a connection costs, whatever the process itself takes", () => {
    const cells = [cellOf(1, 1, 30.1), cellOf(10, 1, 31), cellOf(100, 1, 40), cellOf(50, 1, 35)];
    assert.equal(Math.round(loadCurves(cells)[0]?.serverBytesPerConnection ?? 0), 100_000);
    assert.equal(loadCurves(cells)[0]?.clientBytesPerConnection, null);
  });

  it("say in how many client processes each point's users were", () => {
    const cells = [1, 2, 2, 4].map((clients, index) => cellOf(2 ** index, 1, null, { clients }));
    assert.deepEqual(
      loadCurves(cells)[0]?.points.map(({ concurrency, clients }) => [concurrency, clients]),
      [
        [1, 1],
        [2, 2],
        [4, 2],
        [8, 4],
      ],
    );
    assert.equal(loadCurves([cellOf(1, 1), cellOf(2, 1), cellOf(3, 1)])[0]?.points[0]?.clients, 1);
  });

  it("do not take another client process for what a connection costs", () => {
    const withMemory = (users: number, clients: number) => {
      const cell = cellOf(users, 1, 30 + users / 10, { clients });
      return { ...cell, cost: { ...(cell.cost as Costs), clientResidentBytes: clients * 50e6 + users * 20_000 } };
    };
    const [curve] = loadCurves([withMemory(1, 1), withMemory(2, 2), ...[4, 8, 16].map((users) => withMemory(users, 4))]);
    assert.equal(Math.round(curve?.clientBytesPerConnection ?? 0), 20_000);
    assert.equal(Math.round(curve?.serverBytesPerConnection ?? 0), 100_000);
  });

  it("are not made by one that is out of line", () => {
    const cells = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((users) => cellOf(users, 1, users === 9 ? 500 : 30 + users / 10));
    assert.equal(Math.round(loadCurves(cells)[0]?.serverBytesPerConnection ?? 0), 100_000);
  });

  it("need three numbers of users that were measured", () => {
    assert.deepEqual(loadCurves([cellOf(1, 1), cellOf(2, 1)]), []);
    assert.deepEqual(loadCurves([cellOf(1, 1), cellOf(2, 1), cellOf(3, null)]), []);
    assert.deepEqual(loadCurves([cellOf(1, 1), cellOf(2, 1), cellOf(3, 1, null, { state: "Failed" })]), []);
    assert.deepEqual(loadCurves([cellOf(1, 1), cellOf(2, 1), cellOf(3, 1, null, { twinOf: like.id })]), []);
  });

  it("are one for each placement", () => {
    const placed = (placement: string) => [1, 2, 4].map((users) => cellOf(users, users, null, { placement }));
    assert.deepEqual(
      loadCurves([...placed("OneCore"), ...placed("Free")]).map(({ placement, points }) => [
        placement,
        points.map(({ concurrency }) => concurrency),
      ]),
      [
        ["OneCore", [1, 2, 4]],
        ["Free", [1, 2, 4]],
      ],
    );
  });
});
