/** A map as PHP has it: in the order of its keys, and a list when it is empty. */
export type PhpMap = Map<string, unknown>;

/**
 * JSON as PHP writes it: slashes and whatever is beyond ASCII are escaped, an empty map is `[]`.
 */
export function phpJson(value: unknown): string {
  if (typeof value === 'string') return phpText(value);
  if (Array.isArray(value)) return `[${value.map(phpJson).join(',')}]`;
  if (value instanceof Map) return value.size === 0 ? '[]' : objectOf([...value]);
  if (typeof value === 'object' && value !== null) return objectOf(Object.entries(value));
  return JSON.stringify(value);
}

function objectOf(entries: [string, unknown][]): string {
  return `{${entries.map(([key, value]) => `${phpText(key)}:${phpJson(value)}`).join(',')}}`;
}

function phpText(text: string): string {
  const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(text)
    .replaceAll('/', '\\/')
    .replace(/[\u0080-\uffff]/g, escaped);
}
