// Files that people and shells write, as text: UTF-8, or UTF-16, which is what > makes in Windows PowerShell. Anything else is refused by its name
// rather than read as something that it is not.

/** `message`: what the bytes are, and what would be read. */
export class TextError extends Error {
  override readonly name = "TextError";
}

/** Without its byte order mark. Throws TextError. */
export function decodeText(bytes: Buffer): string {
  const encoding = encodingOf(bytes);
  if (encoding === "UTF-32") throw new TextError("it is text in UTF-32; save it as UTF-8");
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    const reason = encoding === "utf-8" ? "it is not UTF-8; save it as UTF-8" : "it is text in UTF-16 that is cut short, or broken";
    throw new TextError(reason, { cause });
  }
}

/** By the mark; without one by where the zeros of the first character are, for JSON and everything like it begins with an ASCII character. */
function encodingOf(bytes: Buffer): "utf-8" | "utf-16le" | "utf-16be" | "UTF-32" {
  const [first = 1, second = 1, third = 1, fourth = 1] = bytes;
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? "UTF-32" : "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0 && second === 0) return "UTF-32";
  if (second === 0) return third === 0 && fourth === 0 ? "UTF-32" : "utf-16le";
  return first === 0 ? "utf-16be" : "utf-8";
}
