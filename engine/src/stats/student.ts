// Student's t distribution, from a library.
import jstat from "jstat";

const { ibeta, studentt } = jstat.jStat;

/**
 * P(T > t) for `dof` degrees of freedom, half of I_x(dof / 2, 1 / 2) at x = dof / (dof + t^2) (Abramowitz and Stegun 26.7.1 and 26.5.27).
 * Accurate however far into a tail and for an infinite t, where the library's own distribution function cancels and is not a number.
 */
export function upperTail(t: number, dof: number): number {
  const beyond = ibeta(dof / (dof + t * t), dof / 2, 0.5) / 2;
  return t >= 0 ? beyond : 1 - beyond;
}

/** The t that is exceeded with probability `p`, 0 < p <= 0.5. */
export function criticalValue(p: number, dof: number): number {
  return -studentt.inv(p, dof);
}
