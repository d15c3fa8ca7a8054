// The used parts of the library, under their own names; a separate module, so that it can be loaded late.
import { Float64Histogram } from "hdr-histogram-js";

export { decodeFromCompressedBase64, encodeIntoCompressedBase64 } from "hdr-histogram-js";

/** With three significant digits values are counted one by one below this, and in 1024 steps an octave above. */
const singleUnits = 2048;
const octaveBits = 10;
/** Above 32 bits a value is cut to its upper part, where an octave's steps are whole multiples of this. */
const cut = 2 ** 22;

/** 67 ms: room from the start for what most calls take, for each octave more copies all counts. */
const usualNs = 2 ** 26 - 1;

/**
 * The library's histogram, from 1 to as large a value as comes, with three significant digits and counts that do not overflow in a run of
 * days. It finds a value's place by counting leading zeros rather than by logarithms and powers: recording is some ten
 * times faster.
 */
export class NanosecondHistogram extends Float64Histogram {
  constructor() {
    super(1, usualNs, 3);
    this.autoResize = true;
  }

  override countsArrayIndex(value: number): number {
    if (value < singleUnits) return Math.floor(value);
    if (value < 2 ** 32) return stepAt(value, 0);
    return stepAt(value / cut, 22);
  }
}

/** Of a value of at most 32 bits that was divided by 2^`shift`. */
function stepAt(value: number, shift: number): number {
  const octave = 31 - octaveBits - Math.clz32(value);
  return ((octave + shift) << octaveBits) + (value >>> octave);
}
