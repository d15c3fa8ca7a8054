// The schemas of a plan that is asked for, and of one that ran, from the rows of proto/options.json.
import type { Option } from "../generated/options.d.ts";

type Json = Readonly<Record<string, unknown>>;
interface ObjectSchema {
  readonly properties: Readonly<Record<string, Json>>;
}

/** plan.schema.json: the rows' properties in their order; what no row says stays as it is. */
export function withOptions<S extends ObjectSchema>(schema: S, options: readonly Option[]): S {
  const { version, ...others } = schema.properties;
  const rows = options.map((option) => [option.key, described(propertyOf(option) ?? others[option.key] ?? {}, option)] as const);
  const known = new Set(options.map(({ key }) => key));
  const rest = Object.entries(others).filter(([key]) => !known.has(key));
  return { ...schema, properties: { version, ...Object.fromEntries(rows), ...Object.fromEntries(rest) } };
}

/** result.schema.json: its plan has every row that is filled in by itself; one that is not there yet is added, and older files do without. */
export function withSettled<S extends { readonly definitions: { readonly plan: ObjectSchema } }>(schema: S, options: readonly Option[]): S {
  const { plan } = schema.definitions;
  const added = options
    .filter(({ key, own, load }) => own !== true && load !== "Open" && plan.properties[key] === undefined)
    .map((option) => [option.key, described(nullable(settled(option), option), option)] as const);
  const properties = { ...plan.properties, ...Object.fromEntries(added) };
  return { ...schema, definitions: { ...schema.definitions, plan: { ...plan, properties } } };
}

/** result.schema.json: whatever has a scenario's name has one of those there are. */
export function withScenarios<S extends object>(schema: S, names: readonly string[]): S {
  const isName = (key: string, value: unknown): value is Json =>
    key === "scenario" && typeof value === "object" && value !== null && "enum" in value;
  return JSON.parse(JSON.stringify(schema, (key, value) => (isName(key, value) ? { ...value, enum: names } : value))) as S;
}

const text = { type: "string", minLength: 1 };

/** Null: what it is like is written in the schema itself. */
function propertyOf(option: Option): Json | null {
  const item = itemOf(option);
  if (item === null) return null;
  return nullable(option.list === true ? { type: "array", items: item } : item, option);
}

function itemOf({ kind }: Option): Json | null {
  switch (kind) {
    case "count":
    case "rate":
    case "size":
      return { type: "number" };
    case "time":
    case "share":
      return { type: ["number", "string"] };
    case "switch":
      return { type: "boolean" };
    case "plan":
    case "endpoint":
      return { type: "object" };
    case "tag":
      return { type: "string" };
    case "implementation":
      return null;
    default:
      return text;
  }
}

function settled({ kind, list }: Option): Json {
  const numeric = ["count", "rate", "size", "time", "share"].includes(kind);
  const item = numeric ? { type: "number" } : kind === "switch" ? { type: "boolean" } : text;
  return list === true ? { type: "array", items: item } : item;
}

const nullable = (property: Json, { nullable }: Option): Json =>
  nullable === true ? { ...property, type: [property.type, "null"].flat() } : property;

function described(property: Json, { schema }: Option): Json {
  const { description, ...rest } = property;
  return schema === undefined ? rest : { ...rest, description: schema };
}
