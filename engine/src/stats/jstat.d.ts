// The used parts of jStat, which has no types. CommonJS: Node finds the default export alone.
declare module "jstat" {
  const jstat: {
    readonly jStat: {
      /** The regularized incomplete beta function I_x(a, b). */
      ibeta(x: number, a: number, b: number): number;
      readonly studentt: {
        inv(p: number, dof: number): number;
      };
    };
  };
  export default jstat;
}
