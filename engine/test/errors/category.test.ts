import assert from "node:assert/strict";
import { it } from "node:test";
import { catalog } from "../../src/errors/catalog.ts";
import { categoryOf } from "../../src/errors/category.ts";

it("every error has a category, its kind's or its own", () => {
  const of = (id: string) => categoryOf(id);
  assert.ok(Object.keys(catalog).every((id) => categoryOf(id) !== undefined));
  assert.deepEqual(
    [of("UnknownFramework"), of("ResultNotFound"), of("PythonMissing"), of("ServerNotReady"), of("Interrupted"), of("InternalError")],
    ["InvalidArgument", "ObjectNotFound", "NotInstalled", "OperationTimeout", "OperationStopped", "InvalidOperation"],
  );
});

it("an id of a worker's has one, too", () => {
  assert.deepEqual(["CallTimedOut", "ConnectionFailed", "WrongAnswer"].map(categoryOf), [
    "OperationTimeout",
    "ConnectionError",
    "InvalidResult",
  ]);
});
