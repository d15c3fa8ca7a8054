// What is used of jStat, which brings no types.
declare module "jstat" {
  export const jStat: {
    readonly studentt: {
      cdf(t: number, dof: number): number;
      inv(p: number, dof: number): number;
    };
  };
}
