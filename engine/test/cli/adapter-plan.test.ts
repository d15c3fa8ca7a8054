// What an adapter brings to plans and to the list of frameworks.
import assert from "node:assert/strict";
import path from "node:path";
import { describe, it } from "node:test";
import { result as resultContract } from "../../generated/contracts/result.ts";
import type { PlannedEvent } from "../../generated/events.d.ts";
import type { Cell, Run } from "../../generated/result.d.ts";
import { parseContract } from "../../src/contracts/read.ts";
import { adapterFolder, manifest } from "../fixtures/adapters.ts";
import { runEngine } from "../fixtures/engine.ts";

const once = ["--measure-time", "100ms", "--launch-count", "1", "--placement", "free", "--warm-up", "short"];
const runOf = (stdout: string): Run => parseContract(resultContract, stdout);
const cellsOf = (run: Run, framework: string) => run.cells.filter((cell) => cell.framework === framework);
const stateOf = (cells: readonly Cell[]) => cells.map(({ state, errors }) => [state, ...errors.map((error) => error.id)]);
const right = () => adapterFolder("right", manifest("Right"));

describe("plan and frameworks --adapter", () => {
  it("know an adapter's framework", async () => {
    const planned = await runEngine(["plan", "--adapter", right(), "--runtime", "go,node", "--json"]);
    const { groups, request } = JSON.parse(planned.stdout) as PlannedEvent & { request: { adapters: string[] } };
    assert.ok(groups[0]?.cells.some(({ framework, runtime }) => framework === "Right" && runtime === "Go"));
    assert.deepEqual(request.adapters, [right()]);

    const listed = await runEngine(["frameworks", "--adapter", `${right()},${adapterFolder("wrong", "{")}`, "--json"]);
    const rows = (
      JSON.parse(listed.stdout) as {
        implementations: { framework: string; runtime: string; adapter: string | null; available: boolean; reason: string | null }[];
      }
    ).implementations;
    assert.deepEqual(
      rows.filter(({ framework }) => framework === "Right" || framework === "wrong").map(({ runtime, available }) => [runtime, available]),
      [
        ["Go", true],
        ["-", false],
      ],
    );
    assert.ok(rows.at(-1)?.reason);
    assert.equal(path.basename(rows.at(-1)?.adapter ?? ""), "wrong");
  });

  it("list them for a program, which says on stdin where they are, whatever their path", async () => {
    const folder = adapterFolder("of, commas", manifest("Right"));
    const input = `${JSON.stringify({ version: 1, adapters: [folder] })}\n`;
    const { code, stdout, stderr } = await runEngine(["frameworks", "--json", "--control", "-"], { input });
    assert.equal(code, 0, stderr);
    const { implementations } = JSON.parse(stdout) as { implementations: { framework: string; runtime: string; adapter: string | null }[] };
    assert.deepEqual(
      implementations.filter(({ adapter }) => adapter !== null).map(({ framework, runtime, adapter }) => [framework, runtime, adapter]),
      [["Right", "Go", folder]],
    );
    assert.ok(implementations.some(({ framework, adapter }) => framework === "ZeroMQ" && adapter === null));

    const named = `${JSON.stringify({ version: 1, adapters: [folder, adapterFolder("cut", "{")], frameworks: ["z*", "RIGTH"], runtimes: ["node", "Go"] })}\n`;
    const answer = JSON.parse((await runEngine(["frameworks", "--json", "--control", "-"], { input: named })).stdout) as {
      implementations: { framework: string; runtime: string }[];
      problems: { id: string; target: string; category: string }[];
    };
    assert.deepEqual([...new Set(answer.implementations.map((row) => `${row.framework} ${row.runtime}`))], ["ZeroMQ Node", "cut -"]);
    assert.deepEqual(
      answer.problems.map(({ id, target, category }) => [id, target, category]),
      [["UnknownFramework", "RIGTH", "InvalidArgument"]],
    );

    const refused = await runEngine(["frameworks", "--json", "--control", "-"], { input: '{"adapters":1}\n' });
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /\[BadPlan\]/);
  });

  it("a saved plan takes its adapters along, and one given beside it joins", async () => {
    const file = `${right()}/plan.json`;
    assert.equal((await runEngine(["plan", "--adapter", right(), "--framework", "right", "--value-type", "int", "--save", file])).code, 0);
    const again = await runEngine(["run", "--plan", file, ...once, "--json"]);
    assert.equal(again.code, 0, again.stderr);
    assert.deepEqual(stateOf(cellsOf(runOf(again.stdout), "Right")), [["Completed"]]);

    assert.equal((await runEngine(["plan", "--framework", "zeromq", "--value-type", "int", "--save", file])).code, 0);
    const { stdout } = await runEngine(["plan", "--plan", file, "--adapter", right(), "--json"]);
    assert.deepEqual((JSON.parse(stdout) as { plan: { frameworks: string[] } }).plan.frameworks, ["ZeroMQ", "Right"]);
  });
});
