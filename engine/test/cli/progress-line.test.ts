import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ProgressLine, type Terminal } from "../../src/cli/progress-line.ts";

/** A stream that keeps what is written, and tells when something was. */
function terminal(isTTY: boolean) {
  let text = "";
  let wrote = () => {};
  const written = new Promise<void>((resolve) => {
    wrote = resolve;
  });
  const stream = {
    isTTY,
    columns: 80,
    rows: 24,
    write: (chunk: string) => {
      text += chunk;
      wrote();
      return true;
    },
  } as unknown as Terminal;
  return { stream, written, text: () => text };
}

const step = (percent: number) => ({ percent, activity: "SimpleCall: measuring", secondsLeft: 12.2 });
const escapeCharacter = "\u001b";

describe("the progress line", () => {
  it("redraws itself on a terminal", async () => {
    const { stream, written, text } = terminal(true);
    const line = new ProgressLine(stream, { TERM: "xterm" });
    line.show(step(3));
    await written;
    assert.ok(text().includes(" 3%  SimpleCall: measuring, 13 s left"));
    assert.ok(text().includes(escapeCharacter));
  });

  for (const env of [{ TERM: "dumb" }, { TERM: "xterm", NO_COLOR: "1" }]) {
    it(`is a plain line for each tenth with ${JSON.stringify(env)}`, () => {
      const { stream, text } = terminal(true);
      const line = new ProgressLine(stream, env);
      for (const percent of [0, 3, 9.9, 10, 14, 31, 100]) line.show(step(percent));
      line.clear();
      assert.deepEqual(
        text()
          .trimEnd()
          .split("\n")
          .map((shown) => shown.slice(0, 27)),
        ["[--------------------]   0%", "[##------------------]  10%", "[######--------------]  31%", "[####################] 100%"],
      );
      assert.ok(!text().includes(escapeCharacter));
    });
  }

  it("is not there where output is piped", () => {
    const { stream, text } = terminal(false);
    const line = new ProgressLine(stream, { TERM: "xterm" });
    line.show(step(3));
    line.clear();
    assert.equal(text(), "");
  });
});
