// Shares and changes as people read them, with a point whatever the machine's language. As they are typed, with all their digits, they are in plan/units.ts.

/** One digit after the point at most: 0.0834 as "8.3%", 0.5 as "50%". */
export const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

/** In a column, where points stand below each other: 0.5 as "50.0%". */
export const percentInColumn = (share: number): string => `${(share * 100).toFixed(1)}%`;

/** A ratio as what it changes, as the bounds of an interval are written: 1.124 as "12.4". */
export const changePoints = (ratio: number): string => ((ratio - 1) * 100).toFixed(1);

/** With its sign and unit: 1.124 as "+12.4%", 0.9 as "-10.0%". */
export const change = (ratio: number): string => `${ratio >= 1 ? "+" : ""}${changePoints(ratio)}%`;
