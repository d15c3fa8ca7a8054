// How values are read, by the kind of an option: one rule for the command line, for plans and for PowerShell.
import { meantNumber } from "../errors/meant-number.ts";
import { RpcBenchError } from "../errors/problem.ts";
import { formatSize } from "../text/size.ts";
import { type Option, parameterOf } from "./options.ts";
import { formatDuration, formatShare, rateIn, secondsIn, shareIn, sizeIn } from "./units.ts";

interface Kind {
  /** Null: not such a value at all. Throws AmbiguousNumber. */
  in(text: string): number | null;
  /** As people type it. */
  say(value: number): string;
  readonly whole?: true;
  /** One value, and several. */
  readonly noun: readonly [one: string, several: string];
  /** What else is worth knowing of how it is typed. */
  readonly note?: string;
}

/** Below a KB as a number: no unit makes 0 or -1 clearer. */
const saySize = (bytes: number) => (bytes < 1024 ? String(bytes) : formatSize(bytes));

const kinds: { readonly [kind in Option["kind"]]?: Kind } = {
  count: {
    in: (text) => (/^\s*\d+\s*$/.test(text) ? Number(text) : null),
    say: String,
    whole: true,
    noun: ["a whole number", "whole numbers"],
  },
  rate: { in: rateIn, say: String, noun: ["calls per second", "calls per second"] },
  size: { in: sizeIn, say: saySize, whole: true, noun: ["a size", "sizes"], note: "1 KB is 1024 bytes" },
  time: { in: secondsIn, say: formatDuration, noun: ["a time", "times"], note: "a bare number is seconds" },
  share: {
    in: shareIn,
    say: formatShare,
    noun: ["a share", "shares"],
    note: "below 1 it is a fraction (0.03), from 1 on per cent (3), and '0.5%' is half a per cent",
  },
};

/** Of what `readNumber` reads. */
export const isNumeric = ({ kind }: Option): boolean => kinds[kind] !== undefined;

/** As it was typed, or as a plan has it. Throws Invalid... for what is not such a value, or out of its range; AmbiguousNumber. */
export function readNumber(option: Option, given: string | number): number {
  const kind = kindOf(option);
  const value = typeof given === "string" ? kind.in(given) : fromPlan(option, given);
  if (value !== null && fits(option, kind, value)) return value;
  throw refusal(option, typeof given === "string" ? given : kind.say(value ?? given), meantBy(option, kind, given));
}

/** Whether so large a number could be meant. */
export function couldBe(option: Option, text: string): boolean {
  const value = kindOf(option).in(text);
  return value !== null && value <= (option.most ?? Number.POSITIVE_INFINITY);
}

/** What else cannot be what is asked for. */
export function refusal(option: Option, value: string, meant?: string): RpcBenchError {
  const facts = { option: option.name, value, takes: takes(option), ...(meant === undefined ? {} : { meant }) };
  return RpcBenchError.named(`Invalid${parameterOf(option) ?? "Value"}`, "ValueRefused", facts);
}

/** The range, and what to type: "whole numbers from 1 to 1024, such as --concurrency 1,8". */
function takes(option: Option): string {
  const kind = kindOf(option);
  const { least, most, list = false } = option;
  const range = [
    ...(least === undefined ? ["above 0"] : [`from ${kind.say(least)}`]),
    ...(most === undefined ? [] : [least === undefined ? `and at most ${kind.say(most)}` : `to ${kind.say(most)}`]),
  ].join(" ");
  const example = option.example ?? (typeof option.default === "number" ? kind.say(option.default) : undefined);
  const such = example === undefined ? "" : `, such as --${option.name} ${example}`;
  return `${kind.noun[list ? 1 : 0]} ${range}${such}${kind.note === undefined ? "" : `; ${kind.note}`}`;
}

function kindOf({ kind, key }: Option): Kind {
  const found = kinds[kind];
  if (found === undefined) throw new Error(`${key} is not a number.`);
  return found;
}

/** Shares above 1 are per cent wherever they stand. */
const fromPlan = ({ kind }: Option, given: number) => (kind === "share" ? shareIn(String(given)) : given);

function fits({ least, most }: Option, { whole }: Kind, value: number): boolean {
  if (whole === true && !Number.isInteger(value)) return false;
  return (least === undefined ? value > 0 : value >= least) && value <= (most ?? Number.POSITIVE_INFINITY);
}

/** With a decimal point for a comma, or without separators of thousands. */
function meantBy(option: Option, kind: Kind, given: string | number): string | undefined {
  const meant = meantNumber(String(given));
  if (meant === undefined) return undefined;
  const value = kind.in(meant);
  return value !== null && fits(option, kind, value) ? meant : undefined;
}

/** The default as people type it; none: what the engine says. */
export function sayDefault(option: Option): string {
  const { default: byDefault = [] } = option;
  return [byDefault]
    .flat()
    .map((value) => (typeof value === "number" ? kindOf(option).say(value) : value))
    .join(", ");
}
