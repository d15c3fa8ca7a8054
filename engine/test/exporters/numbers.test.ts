import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { figure, figureFrom, timeInWords, timeUnitFor } from "../../src/exporters/numbers.ts";

describe("numbers", () => {
  it("show three significant digits, and a dash for what is not known", () => {
    assert.deepEqual([null, 0.5, 9.876, 98.76, 987.6, 12345.6].map(figure), ["-", "0.50", "9.88", "98.8", "988", "12346"]);
  });
  it("show two digits and a mark where few calls stand behind them, and nothing where there are too few", () => {
    const few = [0.516, 9.876, 9.96, 98.76, 994, 12345.6].map((value) => figureFrom(value, "Few"));
    assert.deepEqual(few, ["~0.52", "~9.9", "~10", "~99", "~990", "~12000"]);
    assert.deepEqual([figureFrom(1, "TooFew"), figureFrom(null, "Few")], ["-", "-"]);
  });
  it("choose one unit for a column", () => {
    assert.equal(timeUnitFor([200, null, 10_000_000]).name, "ms");
    assert.equal(timeUnitFor([200, 9_000_000]).name, "us");
    assert.equal(timeInWords(85_000), "85.0 us");
  });
});
