// Lists as they stand in findings.

/** "a, b and 3 more" of five. */
export function some(names: readonly string[], shown = 3): string {
  const rest = names.length - shown;
  return rest <= 0 ? names.join(", ") : `${names.slice(0, shown).join(", ")} and ${rest} more`;
}
