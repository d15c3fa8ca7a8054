// A number with what it counts, in the singular where it is one.

/** "1 launch", "4 launches". The noun has to be regular, and stand last. */
export const countOf = (count: number, noun: string): string => `${count} ${count === 1 ? noun : pluralOf(noun)}`;

const pluralOf = (noun: string): string => (/(s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`);
