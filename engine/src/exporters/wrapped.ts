// Sentences in lines that a terminal does not have to break.
import { width } from "./blocks.ts";

/** In lines of a terminal's width, between words. `indent`: what will stand in front of each. */
export function wrapped(sentence: string, indent = ""): string[] {
  const room = width - indent.length;
  const lines = [""];
  for (const word of sentence.split(" ")) {
    const last = lines.at(-1) as string;
    if (last !== "" && last.length + 1 + word.length > room) lines.push(`  ${word}`);
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return lines;
}
