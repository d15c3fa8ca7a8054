// Student's t distribution, from a library; what is ours is which quantile is asked for.
import jstat from "jstat";

const { studentt } = jstat.jStat;

/** P(T > t) for `dof` degrees of freedom; accurate far into either tail, for the library's own complement cancels there. */
export function upperTail(t: number, dof: number): number {
  const beyond = studentt.cdf(-Math.abs(t), dof);
  return t >= 0 ? beyond : 1 - beyond;
}

/** The t that is exceeded with probability `p`, 0 < p <= 0.5. */
export function criticalValue(p: number, dof: number): number {
  return -studentt.inv(p, dof);
}
