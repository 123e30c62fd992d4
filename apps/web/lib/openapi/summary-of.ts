/**
 * The title of an operation: its description to its first point, colon or semicolon, as plain
 * text. Those within words, such as the colon of an id, end nothing.
 */
export function summaryOf(description: string): string {
  const [first = ''] = description.split(/[.:;](?:\s|$)/, 1);
  return first.replaceAll('`', '');
}
