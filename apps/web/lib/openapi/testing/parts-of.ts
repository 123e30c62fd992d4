/**
 * The parts of a path that are in braces, as a route gets them.
 * @param values by the names of parts, of any path
 */
export function partsOf(path: string, values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map(([, part = '']) => [part, values[part] ?? '']));
}
