/** The part of jStat that is used; the package ships no types. */
declare module "jstat" {
  const jStat: {
    readonly normal: {
      pdf(x: number, mean: number, sd: number): number;
      cdf(x: number, mean: number, sd: number): number;
      inv(p: number, mean: number, sd: number): number;
    };
  };
  export default jStat;
}
