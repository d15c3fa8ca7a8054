// What is used of jStat, which brings no types. CommonJS: Node finds the default export alone.
declare module "jstat" {
  const jstat: {
    readonly jStat: {
      readonly studentt: {
        cdf(t: number, dof: number): number;
        inv(p: number, dof: number): number;
      };
    };
  };
  export default jstat;
}
