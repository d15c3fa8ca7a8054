// What a number that was refused may have been meant as.

/** Between groups of three digits: a comma, a point, an underscore, an apostrophe, or a space of any width. */
export const grouped = /^(\d{1,3}(?:([.,_'\u2019\s])\d{3})(?:\2\d{3})*)([^\d]*)$/;

/** What a number that was refused may have been meant as: '1_024' as 1024, '1,5MB' as 1.5MB. */
export function meantNumber(text: string): string | undefined {
  const groups = grouped.exec(text.trim());
  if (groups !== null) return `${groups[1]?.replace(/\D/g, "")}${groups[3]}`;
  const comma = /^(\d+),(\d+\s*[a-z%]*)$/i.exec(text.trim());
  return comma === null ? undefined : `${comma[1]}.${comma[2]}`;
}
