// NODE_OPTIONS, flag by flag.
import type { VariableJudgement, VariableVerdict } from "./table.ts";

/** Flags that slow calls; measured, see docs/checks.md. */
const slows: Readonly<Record<string, string>> = {
  "--jitless": "keeps V8 from compiling",
  "--no-opt": "keeps V8 from compiling for speed",
  "--max-lazy": "keeps V8 from compiling for speed",
};

/** Flags that are known to do little, or nothing while calls are made. */
const harmless: ReadonlySet<string> = new Set([
  "--max-old-space-size",
  "--max-semi-space-size",
  "--max-http-header-size",
  "--enable-source-maps",
  "--no-warnings",
  "--no-deprecation",
  "--trace-warnings",
  "--trace-deprecation",
  "--trace-uncaught",
  "--throw-deprecation",
  "--pending-deprecation",
  "--disable-warning",
  "--unhandled-rejections",
  "--stack-trace-limit",
  "--dns-result-order",
  "--network-family-autoselection",
  "--no-network-family-autoselection",
  "--use-openssl-ca",
  "--use-bundled-ca",
  "--use-system-ca",
  "--openssl-legacy-provider",
  "--openssl-config",
  "--tls-min-v1.2",
  "--tls-max-v1.3",
  "--icu-data-dir",
  "--conditions",
  "--preserve-symlinks",
  "--preserve-symlinks-main",
  "--expose-gc",
  "--no-experimental-fetch",
  "--no-experimental-global-webcrypto",
  "--experimental-strip-types",
  "--title",
]);

/** Flags whose value may be the word behind them. */
const takesValue: ReadonlySet<string> = new Set([
  ...["-r", "--require", "--import", "--loader", "--experimental-loader", "-C", "--conditions", "--openssl-config", "--icu-data-dir"],
  ...["--title", "--disable-warning", "--max-old-space-size", "--max-semi-space-size", "--stack-trace-limit", "--dns-result-order"],
  ...["--unhandled-rejections", "--max-http-header-size", "--trace-event-categories", "--trace-event-file-pattern"],
  ...["--cpu-prof-dir", "--cpu-prof-name", "--heap-prof-dir", "--heap-prof-name", "--inspect-port", "--debug-port", "--logfile"],
]);

export interface NodeFlag {
  /** With two dashes, words divided by dashes. */
  readonly name: string;
  readonly value: string | null;
  /** As it stands there. */
  readonly text: string;
}

/** As Node divides it: at spaces, which double quotes keep, with a backslash before a quote or a backslash inside. */
export function nodeWords(text: string): string[] {
  const words: string[] = [];
  let word = "";
  let [quoted, begun] = [false, false];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    if (sign === "\\" && quoted && at + 1 < text.length) word += text[++at];
    else if (sign === '"') [quoted, begun] = [!quoted, true];
    else if (sign === " " && !quoted) {
      if (begun) words.push(word);
      [word, begun] = ["", false];
    } else {
      word += sign;
      begun = true;
    }
  }
  return begun ? [...words, word] : words;
}

export function nodeFlags(text: string): NodeFlag[] {
  const flags: NodeFlag[] = [];
  const words = nodeWords(text);
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    const equals = word.indexOf("=");
    const name = (equals < 0 ? word : word.slice(0, equals)).replace(/(?<=\w)_/g, "-");
    if (equals >= 0) flags.push({ name, value: word.slice(equals + 1), text: word });
    else if (takesValue.has(name) && at + 1 < words.length) {
      const value = words[++at] as string;
      flags.push({ name, value, text: `${word} ${value}` });
    } else flags.push({ name, value: null, text: word });
  }
  return flags;
}

function judgeFlag({ name, text }: NodeFlag): { readonly verdict: VariableVerdict; readonly says: string } {
  const slow = slows[name];
  if (slow !== undefined) return { verdict: "Unfit", says: `${text} ${slow}.` };
  if (harmless.has(name)) return { verdict: "Recorded", says: "" };
  return { verdict: "Warned", says: `What ${text} does to calls is not known here.` };
}

/** The gravest flag's verdict; the remedy names the flags, not the whole variable. */
export function judgeNodeOptions(value: string): VariableJudgement {
  const judged = nodeFlags(value).map((flag) => ({ flag, ...judgeFlag(flag) }));
  for (const verdict of ["Unfit", "Warned"] as const) {
    const of = judged.filter((each) => each.verdict === verdict);
    if (of.length > 0)
      return {
        verdict,
        says: of.map(({ says }) => says).join(" "),
        remedy: `Take ${of.map(({ flag }) => flag.text).join(" and ")} out of NODE_OPTIONS.`,
      };
  }
  return { verdict: "Recorded" };
}
