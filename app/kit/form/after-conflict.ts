/** For the `shouldRevalidate` of routes whose form is made from what was there: when somebody else was faster the page shows that too, or the form would be refused again and again. */
export function afterConflict(args: {
  actionStatus?: number | undefined;
  defaultShouldRevalidate: boolean;
}): boolean {
  return args.actionStatus === 409 || args.defaultShouldRevalidate;
}
