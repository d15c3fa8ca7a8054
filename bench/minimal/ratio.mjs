// What the launches of a bench say together: a ratio with its interval, and the share of its width.
import { asRatio, estimateMean } from "../../engine/dist-bench/api.mjs";

const alpha = 0.01;

/** Of logs, one a launch: the ratio with its 99% t-interval. */
export const ratioOf = (logs) => asRatio(estimateMean(logs, alpha));

/** A bound that is not known is reached by every interval. */
export const within = ({ low, high }, from, to) => low !== null && high !== null && low >= from && high <= to;

export const widthOf = ({ low, high }) => (low === null || high === null ? Number.POSITIVE_INFINITY : high - low);
