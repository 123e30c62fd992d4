/**
 * The first of a plugin's categories; null where there is none. Undefined where the first is no
 * text: that is a problem of the list.
 */
export function firstCategory(categories: readonly unknown[] | null): string | null | undefined {
  const [first = null] = categories ?? [];
  return first === null || typeof first === 'string' ? first : undefined;
}
