// Versions of what is not ours: Node, Python, packages.

/** By the numbers alone, of which the first that differ decide: 3.14.0rc1 is no older than 3.14. */
export function isOlder(version: string, least: string): boolean {
  const numbers = (text: string) => text.split(".").map((part) => Number.parseInt(part, 10) || 0);
  const own = numbers(version);
  const [at, number] = [...numbers(least).entries()].find(([index, wanted]) => (own[index] ?? 0) !== wanted) ?? [0, 0];
  return (own[at] ?? 0) < number;
}
