// The plugin ships no types; the configuration only spreads its recommended set.
declare module "eslint-plugin-jsx-a11y" {
  const plugin: { flatConfigs: { recommended: object } };
  export default plugin;
}
