// The options that say what is measured and how: those of `run` and of `plan`, from the rows of proto/options.json.
import path from "node:path";
import { type Command, Option as Typed } from "commander";
import type { PlanRequest } from "../../generated/plan.d.ts";
import { RpcBenchError } from "../errors/problem.ts";
import { unreadable } from "../machine/home.ts";
import { parseImplementation } from "../plan/implementations.ts";
import { couldBe, isNumeric, readNumber } from "../plan/kinds.ts";
import { splitNumbers } from "../plan/number-text.ts";
import { filledIn } from "../plan/option-text.ts";
import { type Option, options } from "../plan/options.ts";
import { readPlan } from "../plan/saved.ts";
import { readEndpoint } from "../serving/endpoint-file.ts";

/** As commander has them: by name, in camelCase. */
export type PlanOptions = Readonly<Record<string, unknown>>;

export function withPlanOptions(command: Command): Command {
  for (const option of options) {
    const flags = option.value === undefined ? `--${option.name}` : `--${option.name} <${option.value}>`;
    const typed = new Typed(flags, filledIn(option.help, option));
    const parse = parserOf(option);
    if (parse !== undefined) typed.argParser(parse as (value: string, before: unknown) => unknown);
    command.addOption(typed);
  }
  return command;
}

/** Undefined: it is text, or a switch. */
function parserOf(option: Option): ((value: string, before: string[] | undefined) => string | string[]) | undefined {
  const flag = `--${option.name}`;
  if (option.kind === "path") return onePath(flag);
  if (option.list !== true) return undefined;
  if (option.kind === "plan" || option.kind === "folder" || option.kind === "endpoint") return paths(flag);
  return isNumeric(option) ? numbers(option) : list;
}

/** Only what was given: the defaults are the plan's business. Throws RpcBenchError of kind "input". */
export async function toRequest(typed: PlanOptions): Promise<PlanRequest> {
  const request: Record<string, unknown> = { version: 1 };
  for (const option of options) {
    const given = typed[attributeOf(option)];
    if (given !== undefined) request[option.key] = Array.isArray(given) ? await readAll(option, given) : await readOne(option, given);
  }
  return request as unknown as PlanRequest;
}

const attributeOf = ({ name }: Option) => new Typed(`--${name}`).attributeName();

async function readAll(option: Option, given: readonly string[]): Promise<unknown[]> {
  return await Promise.all(given.map(async (each) => await readOne(option, each)));
}

async function readOne(option: Option, given: unknown): Promise<unknown> {
  if (typeof given !== "string") return given;
  if (isNumeric(option)) return readNumber(option, given);
  switch (option.kind) {
    case "plan":
      return await readPlan(given);
    case "endpoint":
      return await readEndpoint(given);
    case "implementation":
      return parseImplementation(given);
    case "folder":
      return path.resolve(given);
    case "program":
      // from where it is typed, also where the plan is run elsewhere later
      return /[\\/]/.test(given) ? path.resolve(given) : given;
    default:
      return given;
  }
}

/**
 * A path that an option gives. Throws InvalidPath: `--output "$RESULTS"` without the variable must not mean some place or other, and a name that Node
 * cannot read, which has replacement characters in it then, would be that of another file.
 */
export const onePath =
  (option: string) =>
  (value: string): string => {
    if (value.trim() === "" || value.includes(unreadable)) throw RpcBenchError.of("InvalidPath", { option, value });
    return value;
  };

/** As `list`, of paths. Throws InvalidPath. */
export const paths =
  (option: string) =>
  (value: string, before: string[] | undefined): string[] =>
    list(
      value
        .split(",")
        .map((item) => onePath(option)(item))
        .join(","),
      before,
    );

/** Commas and repeated options both make lists. */
export function list(value: string, before: string[] | undefined): string[] {
  return [
    ...(before ?? []),
    ...value
      .split(",")
      .map((item) => item.trim())
      .filter((item) => item !== ""),
  ];
}

const numbers = (option: Option) => {
  const kind = { option: `--${option.name}`, units: option.kind === "size", fits: (text: string) => couldBe(option, text) };
  return (value: string, before: string[] | undefined): string[] => [...(before ?? []), ...splitNumbers(value, kind)];
};
