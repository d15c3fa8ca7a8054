// The flags in a text such as NODE_OPTIONS holds, as Node reads it.

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
  /** As it stands there, but for quotes. */
  readonly text: string;
  /** The same, as Node divides it. */
  readonly words: readonly string[];
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
    if (equals >= 0) flags.push({ name, value: word.slice(equals + 1), text: word, words: [word] });
    else if (takesValue.has(name) && at + 1 < words.length) {
      const value = words[++at] as string;
      flags.push({ name, value, text: `${word} ${value}`, words: [word, value] });
    } else flags.push({ name, value: null, text: word, words: [word] });
  }
  return flags;
}
