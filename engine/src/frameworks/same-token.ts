import { timingSafeEqual } from "node:crypto";

/** Compares a token that a client presents with the server's in a time that does not tell where they differ. */
export function tokenChecker(token: string): (presented: string | Buffer | undefined) => boolean {
  const expected = Buffer.from(token);
  return (presented) => {
    if (presented === undefined) return false;
    const given = typeof presented === "string" ? Buffer.from(presented) : presented;
    return given.length === expected.length && timingSafeEqual(given, expected);
  };
}
