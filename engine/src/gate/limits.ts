// What a gate lets pass, as it is typed: us=+3pct,p99=+15pct,cpu=+3pct,errors=0. No character of it means anything to a shell, to cmd or to a scheduled task.
import { RpcBenchError } from "../errors/problem.ts";
import { isSameName } from "../plan/registry.ts";

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

/** Throws InvalidLimit, with the place. */
export function parseLimits(text: string): Limit[] {
  let at = 0;
  const limits: Limit[] = [];
  for (const part of text.split(",")) {
    const [, before = "", name = "", sign = ""] = /^(\s*)([^=]*?)\s*(=|$)/.exec(part) ?? [];
    if (name === "") throw wrong(text, at + before.length, "a limit is written as a figure, '=' and how much more of it is let pass");
    if (sign === "") throw wrong(text, at + part.length, `'${name}' has no limit behind it`);
    const begin = part.indexOf("=") + 1;
    limits.push(readLimit(name, part.slice(begin), text, at + before.length, at + begin));
    if (limits.findIndex(({ figure }) => figure === limits.at(-1)?.figure) < limits.length - 1) {
      throw wrong(text, at + before.length, `'${name}' is limited twice`);
    }
    at += part.length + 1;
  }
  return limits;
}

/** One that comes by its parts, as PowerShell has it. Throws InvalidLimit. */
export const limitOf = (name: string, value: string): Limit => readLimit(name, value, `${name}=${value}`, 0, name.length + 1);

function readLimit(name: string, value: string, whole: string, nameAt: number, valueAt: number): Limit {
  const figure = names[name.toLowerCase()] ?? figures.find((each) => isSameName(each, name));
  if (figure === undefined) throw wrong(whole, nameAt, `'${name}' is none of ${Object.keys(names).join(", ")}`);
  if (figure === "Errors") {
    if (!/^\s*\d{1,9}\s*$/.test(value)) throw wrong(whole, valueAt, "errors have a whole number for their limit");
    return { figure, most: Number(value) };
  }
  const [, digits] = /^\s*\+?(\d+(?:\.\d+)?)\s*(?:pct|%)\s*$/i.exec(value) ?? [];
  if (digits === undefined) throw wrong(whole, valueAt, "how much more is let pass is written as +3pct");
  const share = Number(digits) / 100;
  if (share < least || share > most) {
    throw wrong(
      whole,
      valueAt,
      `a limit of ${digits} per cent cannot be met or means nothing: from ${least * 100} to ${most * 100} it can`,
    );
  }
  return { figure, most: share };
}

const wrong = (text: string, at: number, reason: string) => RpcBenchError.of("InvalidLimit", { text, position: at + 1, reason });
