import { performance } from "node:perf_hooks";

/** Milliseconds, with fractions, from a monotonic clock of any origin. */
export type ClockMs = () => number;

/**
 * performance.now() rather than process.hrtime.bigint(): both read the same clock (uv_hrtime) in steps of a nanosecond on Linux and of the
 * performance counter on Windows, but a double needs no allocation (60 ns a reading here; the bigint made a number costs 100 ns), and it
 * goes straight into a Float64Array. Milliseconds as a double keep better than a nanosecond for a process's first 100 days.
 */
export const monotonicMs: ClockMs = () => performance.now();

/** Whole nanoseconds, as the worker protocol has them. */
export const toNs = (milliseconds: number): number => Math.round(milliseconds * 1e6);

export const toMs = (nanoseconds: number): number => nanoseconds / 1e6;
