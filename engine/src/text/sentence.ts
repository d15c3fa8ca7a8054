// Sentences, as they stand in others.

export const withoutPeriod = (sentence: string): string => sentence.replace(/\.$/, "");
