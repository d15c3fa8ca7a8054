import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { rank } from "../../src/stats/ranking.ts";
import { judge, type Verdict } from "../../src/stats/verdict.ts";

fc.configureGlobal({ seed: 4 });

const opposite: Record<Verdict, Verdict> = { Faster: "Slower", Slower: "Faster", Same: "Same", Inconclusive: "Inconclusive" };

/** From the verdicts on a and b, a and c, ..., b and c, ...: of the first of each pair. */
function verdictsOf(count: number, verdicts: readonly Verdict[]): (a: number, b: number) => Verdict {
  const table = new Map<string, Verdict>();
  let at = 0;
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      const verdict = verdicts[at++] ?? "Inconclusive";
      table.set(`${a},${b}`, verdict);
      table.set(`${b},${a}`, opposite[verdict]);
    }
  }
  return (a, b) => table.get(`${a},${b}`) as Verdict;
}

const places = (count: number, verdicts: readonly Verdict[]) =>
  rank(count, verdictsOf(count, verdicts)).map(({ place, unsure }) => `${place}${unsure ? "?" : ""}`);

describe("rank", () => {
  const table: { name: string; verdicts: Verdict[]; expected: string[] }[] = [
    { name: "puts the faster before the slower", verdicts: ["Faster", "Faster", "Faster"], expected: ["1", "2", "3"] },
    {
      name: "lets two that are the same share a place, and leaves the next one free",
      verdicts: ["Same", "Faster", "Faster"],
      expected: ["1", "1", "3"],
    },
    {
      name: "lets two that could not be told apart share a place, unsure",
      verdicts: ["Faster", "Faster", "Inconclusive"],
      expected: ["1", "2?", "2?"],
    },
    { name: "puts the last of a chain of likes behind the first alone", verdicts: ["Same", "Faster", "Same"], expected: ["1", "1", "2"] },
    {
      name: "is sure of a place behind one that is faster, even if another there could not be told apart",
      verdicts: ["Inconclusive", "Faster", "Inconclusive"],
      expected: ["1?", "1?", "2"],
    },
    { name: "is unsure of all places before anything is known", verdicts: [], expected: ["1?", "1?", "1?"] },
  ];
  for (const { name, verdicts, expected } of table) it(name, () => assert.deepEqual(places(3, verdicts), expected));

  it("ranks one alone and none", () => {
    assert.deepEqual(places(1, []), ["1"]);
    assert.deepEqual(places(0, []), []);
  });

  // Over the same launches mean and standard error of a to c are at most the sums of a to b and b to c, so its p-value is at most the larger one
  it("never gives a cell a place as good as that of one judged faster than it, when verdicts are of the same launches", () => {
    const cells = fc.integer({ min: 2, max: 5 }).chain((count) =>
      fc.integer({ min: 3, max: 6 }).chain((launches) =>
        fc.array(
          fc
            .tuple(
              fc.integer({ min: 0, max: 20 }),
              fc.array(fc.integer({ min: -50, max: 50 }), { minLength: launches, maxLength: launches }),
            )
            .map(([centre, noise]) => noise.map((value) => centre / 100 + value / 10_000)),
          { minLength: count, maxLength: count },
        ),
      ),
    );
    let decided = 0;
    fc.assert(
      fc.property(cells, (logs) => {
        const pairs = logs.flatMap((cell, index) =>
          logs.slice(index + 1).map((other) => cell.map((log, at) => log - (other[at] as number))),
        );
        const verdictOf = verdictsOf(logs.length, judge(pairs, 0.03, 0.01));
        const ranked = rank(logs.length, verdictOf).map(({ place }) => place);
        for (let a = 0; a < logs.length; a++) {
          for (let b = 0; b < logs.length; b++) {
            if (a === b || verdictOf(a, b) !== "Faster") continue;
            decided += 1;
            assert.ok((ranked[a] as number) < (ranked[b] as number));
          }
        }
      }),
      { numRuns: 300 },
    );
    assert.ok(decided > 100);
  });
});
