// Made-up launches with a known truth. Seeded and fast: simulations draw millions of numbers.

export interface Synthetic {
  /** Standard normal. */
  normal(): number;
  /** An AR(1) series with mean 0 and standard deviation 1, whose neighbours are correlated by `rho`, from somewhere in its midst. */
  series(rho: number): () => number;
}

export function synthetic(seed: number): Synthetic {
  // mulberry32
  let state = seed;
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  let spare: number | null = null;
  // Box and Muller
  const normal = () => {
    if (spare !== null) {
      const value = spare;
      spare = null;
      return value;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    const angle = 2 * Math.PI * uniform();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
  const series = (rho: number) => {
    let value = normal();
    return () => {
      value = rho * value + Math.sqrt(1 - rho * rho) * normal();
      return value;
    };
  };
  return { normal, series };
}
