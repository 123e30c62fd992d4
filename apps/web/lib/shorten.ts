/** The first 1,000 characters of a text, with a mark where there are more. */
export function shorten(text: string): string {
  const [start = ''] = /^.{0,1000}/su.exec(text) ?? [];
  return start.length < text.length ? `${start} …` : text;
}
