import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { cpusFor, type PlacementCpus } from "../../src/placement/cpus.ts";
import { classesOf, plainTopology, ranksOf, type Topology } from "../../src/placement/topology.ts";
import { confined, cores, range, topology } from "./topologies.ts";

/** On Linux the siblings of core n of four are n and n + 4. */
const fourCoresLinux: Topology = { ...topology(range(0, 7).map((cpu) => ({ cpu, core: cpu % 4, rank: 0 }))) };
const eightAndSixteen = topology(cores(0, 8, 2, 1), cores(16, 16, 1, 0));

interface Row {
  readonly name: string;
  readonly topology: Topology;
  /** The CPU of OneCore. */
  readonly one: number;
  /** Null: there are too few cores. */
  readonly split: Omit<PlacementCpus, "class"> | null;
  readonly class?: string;
}

const rows: readonly Row[] = [
  { name: "one core", topology: topology(cores(0, 1)), one: 0, split: null },
  { name: "one core with two siblings", topology: topology(cores(0, 1, 2)), one: 1, split: null },
  { name: "two plain cores", topology: topology(cores(0, 2)), one: 1, split: { server: [0], client: [1], coordinator: [1] } },
  { name: "three plain cores", topology: topology(cores(0, 3)), one: 2, split: { server: [1], client: [2], coordinator: [0] } },
  {
    name: "two cores of two siblings each",
    topology: topology(cores(0, 2, 2)),
    one: 3,
    split: { server: [0, 1], client: [2, 3], coordinator: [2, 3] },
  },
  {
    name: "four cores of two siblings each",
    topology: topology(cores(0, 4, 2)),
    one: 7,
    split: { server: [0, 1, 2, 3], client: [4, 5, 6, 7], coordinator: [4, 5, 6, 7] },
  },
  {
    name: "the same as Linux numbers it",
    topology: fourCoresLinux,
    one: 7,
    split: { server: [0, 1, 4, 5], client: [2, 3, 6, 7], coordinator: [2, 3, 6, 7] },
  },
  {
    name: "two fast cores and eight efficient ones, which have the higher numbers",
    topology: topology(cores(0, 2, 2, 1), cores(4, 8)),
    one: 3,
    split: { server: [0, 1], client: [2, 3], coordinator: [2, 3] },
    class: "Fastest",
  },
  {
    name: "eight fast cores and sixteen efficient ones",
    topology: eightAndSixteen,
    one: 15,
    split: { server: range(0, 7), client: range(8, 15), coordinator: range(8, 15) },
    class: "Fastest",
  },
  {
    name: "efficient cores first, as on ARM",
    topology: topology(cores(0, 4, 1, 0), cores(4, 4, 1, 1)),
    one: 7,
    split: { server: [4, 5], client: [6, 7], coordinator: [6, 7] },
    class: "Fastest",
  },
  {
    name: "five fast cores, of which one is CPU 0's",
    topology: topology(cores(0, 5, 2, 1), cores(10, 4)),
    one: 9,
    split: { server: range(2, 5), client: range(6, 9), coordinator: [0, 1] },
    class: "Fastest",
  },
  {
    name: "a group of CPUs on both kinds of core, by a cgroup",
    topology: confined(eightAndSixteen, 14, 15, 16, 17),
    one: 15,
    // one fast core is too few for two sides
    split: { server: [16], client: [17], coordinator: [17] },
    class: "Fastest",
  },
  {
    name: "one sibling of each of three cores, by a cgroup",
    topology: confined(topology(cores(0, 4, 2)), 1, 3, 4),
    one: 4,
    // CPU 1 is the sibling of CPU 0
    split: { server: [3], client: [4], coordinator: [1] },
  },
  { name: "two siblings of one core, by a cgroup", topology: confined(topology(cores(0, 4, 2)), 4, 5), one: 5, split: null },
  {
    name: "seventy-two CPUs",
    topology: topology(cores(0, 72)),
    one: 71,
    split: { server: range(0, 35), client: range(36, 71), coordinator: range(36, 71) },
  },
];

describe("cpusFor", () => {
  for (const row of rows) {
    it(`${row.name}: one core`, () => {
      const { class: kind, ...cpus } = cpusFor("OneCore", row.topology) ?? assert.fail("there is a CPU");
      assert.deepEqual(cpus, { server: [row.one], client: [row.one], coordinator: [row.one] });
      assert.equal(kind?.name, row.class ?? "All");
    });

    it(`${row.name}: split`, () => {
      const found = cpusFor("AsDeployed", row.topology);
      if (found === null || row.split === null) return assert.equal(found, row.split);
      const { class: _, ...cpus } = found;
      assert.deepEqual(cpus, row.split);
    });
  }

  it("leaves free to the system, also where nothing can be set", () => {
    for (const allowed of [[], [0, 1]]) {
      assert.deepEqual(cpusFor("Free", plainTopology(allowed)), { server: [], client: [], coordinator: [] });
    }
    assert.equal(cpusFor("OneCore", plainTopology([])), null);
    assert.equal(cpusFor("AsDeployed", plainTopology([])), null);
  });

  it("says which kind of core it took, and by what it is known", () => {
    const classOf = (placement: string, of: Topology) => cpusFor(placement, of)?.class;
    assert.deepEqual(classOf("OneCore", eightAndSixteen), { name: "Fastest", knownBy: "cpu_capacity" });
    assert.deepEqual(classOf("AsDeployed", confined(eightAndSixteen, 15, 16, 17)), { name: "Slower", knownBy: "cpu_capacity" });
    assert.deepEqual(classOf("OneCore", confined(eightAndSixteen, 16, 17)), { name: "All", knownBy: "cpu_capacity" });
    assert.deepEqual(classOf("AsDeployed", plainTopology([0, 1])), { name: "Unknown", knownBy: null });
  });

  const anyTopology = fc
    .array(fc.record({ threads: fc.integer({ min: 1, max: 2 }), rank: fc.integer({ min: 0, max: 2 }), allowed: fc.boolean() }), {
      minLength: 1,
      maxLength: 40,
    })
    .map((of) => {
      let next = 0;
      const parts = of.map(({ threads, rank, allowed }) => {
        const part = allowed ? cores(next, 1, threads, rank) : [];
        next += threads;
        return part;
      });
      return topology(...parts);
    });

  it("never has siblings on two sides, nor two kinds of core in a placement, and gives both sides as many cores", () => {
    fc.assert(
      fc.property(anyTopology, fc.constantFrom("OneCore", "AsDeployed"), (of, placement) => {
        const cpus = cpusFor(placement, of);
        if (cpus === null) return;
        const coresOf = (list: readonly number[]) => new Set(list.map((cpu) => of.cpus.find((each) => each.cpu === cpu)?.core));
        const used = [...cpus.server, ...cpus.client, ...cpus.coordinator];
        assert.equal(new Set(used.map((cpu) => of.cpus.find((each) => each.cpu === cpu)?.rank)).size, 1);
        if (placement === "OneCore") return;
        const [server, client] = [coresOf(cpus.server), coresOf(cpus.client)];
        assert.equal(server.size, client.size);
        for (const core of server) assert.ok(!client.has(core) && !coresOf(cpus.coordinator).has(core));
      }),
    );
  });
});

describe("classesOf", () => {
  it("has the fastest kind first, its cores with their siblings", () => {
    assert.deepEqual(classesOf(topology(cores(0, 1, 1, 0), cores(1, 2, 2, 5))), [
      [
        { isFirst: false, cpus: [1, 2] },
        { isFirst: false, cpus: [3, 4] },
      ],
      [{ isFirst: true, cpus: [0] }],
    ]);
  });
});

describe("ranksOf", () => {
  it("takes preferred cores for one kind with the others, and efficient ones for another", () => {
    assert.deepEqual(ranksOf([5_800_000, 5_500_000, 4_300_000, 4_300_000]), [2, 2, 1, 1]);
    assert.deepEqual(ranksOf([400, 1024, 914]), [1, 2, 2]);
    assert.deepEqual(ranksOf([]), []);
  });
});
