// Whether a cell's slice depends on which cell had its turn before it: caches, cores asleep or awake, collectors at work.

interface Sum {
  count: number;
  log: number;
}

/**
 * The means of logs of slices' us/call by cell and predecessor, of one launch. The order is balanced over predecessors (Williams), so the
 * effect of a predecessor in the additive model log = cell + predecessor, which is what least squares gives for a balanced design, is the mean
 * of its deviations from the cells' means; these lack the turns that no cell has after itself, which takes 1 / (n - 1)^2 off. Effects are
 * relative to their mean, which cannot be told from the cells' own times.
 */
export class CarryOver {
  readonly #cells: number;
  readonly #sums: Sum[];

  constructor(cells: number) {
    this.#cells = cells;
    this.#sums = Array.from({ length: cells * cells }, () => ({ count: 0, log: 0 }));
  }

  add(cell: number, predecessor: number, log: number): void {
    const sum = this.#sums[cell * this.#cells + predecessor];
    if (sum === undefined) return;
    sum.count += 1;
    sum.log += log;
  }

  /** For each predecessor, how much longer (in log) the slices after it took than the cells' own means; null where it was not seen. */
  effects(): (number | null)[] {
    const cells = Array.from({ length: this.#cells }, (_, index) => index);
    const at = (cell: number, predecessor: number) => this.#sums[cell * this.#cells + predecessor] as Sum;
    const meanOf = (cell: number) => {
      // a cell after itself is not a turn taken
      const seen = cells.filter((other) => other !== cell).map((other) => at(cell, other));
      const count = seen.reduce((sum, { count }) => sum + count, 0);
      return count === 0 ? null : seen.reduce((sum, { log }) => sum + log, 0) / count;
    };
    const means = cells.map(meanOf);
    // a cell that failed takes no turns
    const taking = means.filter((mean) => mean !== null).length;
    return cells.map((predecessor) => {
      const deviations = cells.flatMap((cell) => {
        const { count, log } = at(cell, predecessor);
        const mean = means[cell];
        return cell === predecessor || count === 0 || mean === null || mean === undefined ? [] : [log / count - mean];
      });
      // with two cells, each always follows the other, so there is nothing to compare
      if (deviations.length < 2) return null;
      const mean = deviations.reduce((sum, value) => sum + value, 0) / deviations.length;
      return mean / (1 - 1 / (taking - 1) ** 2);
    });
  }
}
