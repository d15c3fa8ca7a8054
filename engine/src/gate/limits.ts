// What a gate lets pass, as it is typed: us=+3pct,p99=+15pct,cpu=+3pct,errors=0. No character of it means anything to a shell, to cmd or to a scheduled task.
import { RpcBenchError } from "../errors/problem.ts";
import { isSameName, nearestName } from "../plan/registry.ts";

/** UsPerCall, CpuUs and P99 by so much more, as a share; Errors: so many. */
export interface Limit {
  readonly figure: Figure;
  readonly most: number;
}

export const figures = ["UsPerCall", "CpuUs", "P99", "Errors"] as const;
export type Figure = (typeof figures)[number];

const names: Readonly<Record<string, Figure>> = { us: "UsPerCall", cpu: "CpuUs", p99: "P99", errors: "Errors" };

/** Nothing that is measured tells less apart; and ten times as slow is no limit. */
const [least, most] = [0.001, 10];

/** How a limit is written where it comes from. */
interface Writing {
  readonly names: readonly string[];
  /** One that is right. */
  readonly share: string;
  readonly example: string;
}
const typed: Writing = { names: Object.keys(names), share: "+3pct", example: "us=+3pct,p99=+15pct,cpu=+3pct,errors=0" };
const byParts: Writing = { names: figures, share: "'+3%'", example: "@{ UsPerCall = '+3%'; P99 = '+15%'; CpuUs = '+3%'; Errors = 0 }" };

/** Throws InvalidLimit, with the place. */
export function parseLimits(text: string): Limit[] {
  let at = 0;
  const limits: Limit[] = [];
  for (const part of text.split(",")) {
    const [, before = "", name = "", sign = ""] = /^(\s*)([^=]*?)\s*(=|$)/.exec(part) ?? [];
    const wrong = (reason: string, place: number) => invalid({ text, at: place, reason, example: typed.example });
    if (name === "") throw wrong("a limit is a figure, '=' and the increase that is allowed", at + before.length);
    if (sign === "") throw wrong(`'${name}' has no limit after it`, at + part.length);
    const begin = part.indexOf("=") + 1;
    const limit = readLimit({ name, value: part.slice(begin), text, nameAt: at + before.length, valueAt: at + begin }, typed);
    if (limits.some(({ figure }) => figure === limit.figure)) throw wrong(`'${name}' has two limits`, at + before.length);
    limits.push(limit);
    at += part.length + 1;
  }
  return limits;
}

/** Those that come by their parts, as PowerShell has them. Throws InvalidLimit. */
export function limitsOf(given: readonly { readonly figure: string; readonly limit: string }[]): Limit[] {
  const limits: Limit[] = [];
  for (const { figure: name, limit: value } of given) {
    const text = `${name}=${value}`;
    const limit = readLimit({ name, value, text, nameAt: 0, valueAt: name.length + 1 }, byParts);
    const isTwice = limits.some(({ figure }) => figure === limit.figure);
    if (isTwice) throw invalid({ text, at: 0, reason: `${limit.figure} has two limits`, example: byParts.example });
    limits.push(limit);
  }
  if (limits.length === 0) throw invalid({ text: "", at: 0, reason: "no limit is given", example: byParts.example });
  return limits;
}

interface Given {
  readonly name: string;
  readonly value: string;
  readonly text: string;
  readonly nameAt: number;
  readonly valueAt: number;
}

function readLimit({ name, value, text, nameAt, valueAt }: Given, writing: Writing): Limit {
  const wrong = (reason: string, at: number) => invalid({ text, at, reason, example: writing.example });
  const figure = names[name.trim().toLowerCase()] ?? figures.find((each) => isSameName(each, name));
  if (figure === undefined) {
    const nearest = nearestName(name, writing.names);
    const suggested = nearest === undefined ? "" : `; the nearest is ${nearest}`;
    throw wrong(`'${name}' is not one of ${writing.names.join(", ")}${suggested}`, nameAt);
  }
  if (figure === "Errors") {
    if (!/^\s*\d{1,9}\s*$/.test(value)) throw wrong("the limit of errors is a whole number", valueAt);
    return { figure, most: Number(value) };
  }
  const [, digits] = /^\s*\+?(\d+(?:\.\d+)?)\s*(?:pct|%)\s*$/i.exec(value) ?? [];
  if (digits === undefined) throw wrong(`the increase that is allowed is written as ${writing.share}`, valueAt);
  const share = Number(digits) / 100;
  if (share < least || share > most) {
    const range = `${least * 100} to ${most * 100} percent`;
    throw wrong(`a limit of ${digits} percent is out of range: ${range}`, valueAt);
  }
  return { figure, most: share };
}

const invalid = ({ at, ...facts }: { text: string; at: number; reason: string; example: string }) =>
  RpcBenchError.of("InvalidLimit", { ...facts, position: at + 1 });
