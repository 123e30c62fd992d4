const MARKS: Record<number, string> = { 65534: 'utf-16le', 65279: 'utf-16be' };

/** The text of a file: UTF-16 where it begins as spreadsheets begin such a file, else UTF-8. */
export function decodeText(bytes: Uint8Array): string {
  const mark = bytes[0] === undefined || bytes[1] === undefined ? 0 : bytes[0] * 256 + bytes[1];
  return new TextDecoder(MARKS[mark] ?? 'utf-8').decode(bytes);
}
