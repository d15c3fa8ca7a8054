// Turns a validator's errors into one readable phrase.
import type { ErrorObject } from "ajv";

type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * What is wrong with `value`, e.g. "setup: token must match pattern ...". A union reports errors of every branch, nearly all of them
 * beside the point; the branch meant is the one whose constants (`type`, `role`) the value has.
 */
export function describeMismatch(schema: object, value: unknown, errors: readonly ErrorObject[]): string {
  if (!isObject(value)) return "not a JSON object";
  const branches = (schema as { oneOf?: readonly JsonObject[] }).oneOf;
  if (!branches) return describeDeepest(errors);
  const known: unknown[] = [...new Set(branches.map((branch) => constants(branch).type).filter((type) => type !== undefined))];
  if (!known.includes(value.type)) return `type ${JSON.stringify(value.type) ?? "is missing,"} is not one of ${known.join(", ")}`;
  const meant = branches.findIndex((branch) => Object.entries(constants(branch)).every(([key, constant]) => value[key] === constant));
  if (meant < 0) return `${value.type}: no such role ${JSON.stringify(value.role)}`;
  const others = /^#\/oneOf\/(\d+)\//;
  const relevant = errors.filter((error) => {
    const branch = others.exec(error.schemaPath)?.[1];
    return error.schemaPath !== "#/oneOf" && (branch === undefined || Number(branch) === meant);
  });
  return `${value.type}: ${describeDeepest(relevant)}`;
}

/** The constants that tell a branch of a union from the others; `version` is not one of them. */
function constants(branch: JsonObject): Record<string, unknown> {
  const properties = isObject(branch.properties) ? branch.properties : {};
  const found: Record<string, unknown> = {};
  for (const [key, property] of Object.entries(properties)) {
    if (key !== "version" && isObject(property) && "const" in property) found[key] = property.const;
  }
  return found;
}

const depth = (error: ErrorObject): number => error.instancePath.split("/").length;

function describeDeepest(errors: readonly ErrorObject[]): string {
  const [first, ...rest] = errors;
  if (!first) return "not as the schema says";
  const error = rest.reduce((deepest, next) => (depth(next) > depth(deepest) ? next : deepest), first);
  const where = error.instancePath.slice(1).replaceAll("/", ".");
  const extra = error.params.additionalProperty ?? error.params.allowedValues ?? error.params.allowedValue;
  const what = `${error.message ?? error.keyword}${extra === undefined ? "" : ` (${[extra].flat().join(", ")})`}`;
  return where ? `${where} ${what}` : what;
}
