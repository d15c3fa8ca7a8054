import assert from "node:assert/strict";
import { it } from "node:test";
import { RpcBenchError } from "../../src/errors/problem.ts";
import { formOf } from "../../src/report/forms.ts";

const refused = (named: string | undefined, out: string | undefined) =>
  assert.throws(
    () => formOf(named, out),
    (error: unknown) => error instanceof RpcBenchError && error.problem.id === "UnknownReportForm",
  );

it("the form is the named one, else what the file's name says, else a page", () => {
  assert.equal(formOf(undefined, undefined), "Html");
  assert.equal(formOf("SUMMARY", "r.html"), "Summary");
  assert.equal(formOf(undefined, "a/r.HTML"), "Html");
  assert.equal(formOf(undefined, "r.md"), "Markdown");
  refused("pdf", undefined);
  refused(undefined, "r.pdf");
  refused(undefined, "report");
});
