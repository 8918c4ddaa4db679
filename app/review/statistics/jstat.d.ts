/** The part of jStat that is used; the package ships no types. */
declare module "jstat" {
  const jStat: {
    readonly normal: {
      inv(p: number, mean: number, sd: number): number;
    };
  };
  export default jStat;
}
