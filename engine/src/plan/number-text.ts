// Numbers as people of many countries type them. A separator that can be read in two ways is asked about: 1,024 is one number to some, and a list of
// two on a command line.

import { grouped } from "../errors/meant-number.ts";
import { RpcBenchError } from "../errors/problem.ts";

interface NumberList {
  /** As it is typed: --payload-size. */
  readonly option: string;
  /** Numbers have units, so a bare one before one with a unit may be the part before a decimal comma. */
  readonly units: boolean;
  /** Whether so large a number could be meant. */
  fits(text: string): boolean;
}

/** The members of a list with commas. Throws AmbiguousNumber where it may be one number, unless a space behind the comma says that it is not. */
export function splitNumbers(text: string, { option, units, fits }: NumberList): string[] {
  for (const part of text.split(/\s+,\s*|,\s+/)) {
    const one = meantAsOne(part, units, fits);
    if (one === null) continue;
    const members = part.split(",");
    throw RpcBenchError.of("AmbiguousNumber", {
      value: part,
      meanings: [one, `a list of ${members.join(" and ")}`],
      type: [`${option} ${one}`, members.map((member) => `${option} ${member}`).join(" ")],
    });
  }
  return text
    .split(",")
    .map((member) => member.trim())
    .filter((member) => member !== "");
}

/** The number that the text with commas is if it is one; null: it is none, or nobody would mean that. */
function meantAsOne(text: string, units: boolean, fits: NumberList["fits"]): string | null {
  const members = text.split(",");
  const whole = grouped.exec(text);
  // nobody writes 024 or 000 for a number of its own
  const zeros = members.findIndex(
    (member, index) => index > 0 && /^0\d\d(?!\d)/.test(member) && /^\d{1,3}$/.test(members[index - 1] ?? ""),
  );
  if (whole?.[2] === "," && (units || zeros > 0)) {
    const one = `${whole[1]?.replaceAll(",", "")}${whole[3]}`;
    if (fits(one)) return one;
  }
  if (zeros > 0) return `${members[zeros - 1]}${members[zeros]}`;
  if (!units) return null;
  const decimal = members.findIndex(
    (member, index) => index > 0 && /^\d+\s*[a-z]+$/i.test(member) && /^\d+$/.test(members[index - 1] ?? ""),
  );
  return decimal > 0 ? `${members[decimal - 1]}.${members[decimal]}` : null;
}

/** Throws AmbiguousNumber for 1.500, which is 1.5 to some and 1500 to others; `shorter`: the first as it is typed without doubt. */
export function refuseThousands(text: string, shorter: (text: string) => string): void {
  const match = /^\s*([1-9]\d{0,2})\.(\d{3})\s*([a-z]*)\s*$/i.exec(text);
  if (match === null) return;
  const large = `${match[1]}${match[2]}${match[3]}`;
  throw RpcBenchError.of("AmbiguousNumber", { value: text, meanings: [large, shorter(text)], type: [large, shorter(text)] });
}
