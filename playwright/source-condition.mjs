/** Resolves packages by one more condition, as `node --conditions` does. */
export function resolve(specifier, context, next) {
  const conditions = [...context.conditions, '@vivamo-widgets/source'];
  return next(specifier, { ...context, conditions });
}
