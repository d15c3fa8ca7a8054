// Sentences in lines that a terminal does not have to break.
import { width } from "./blocks.ts";

/** In lines of a terminal's width, between words. */
export function wrapped(sentence: string): string[] {
  const lines = [""];
  for (const word of sentence.split(" ")) {
    const last = lines.at(-1) as string;
    if (last !== "" && last.length + 1 + word.length > width) lines.push(`  ${word}`);
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return lines;
}
