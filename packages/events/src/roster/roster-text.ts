/**
 * The text of a file in UTF-8, without byte order mark, its lines ending in \n.
 * @returns its text, or the number of the first line that is not UTF-8
 */
export function readRosterText(file: Uint8Array | string): { text: string } | { wrongLine: number } {
  const text = typeof file === 'string' ? file : decode(file);
  if (text === null) return { wrongLine: findWrongLine(file as Uint8Array) };
  return { text: text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n') };
}

/** Null where it is not UTF-8. A file in UTF-16 is, and has zeros. */
function decode(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

const LINE_FEED = 10;

/** No character of several bytes has the byte of a line's end. */
function findWrongLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; ; line += 1) {
    const end = bytes.indexOf(LINE_FEED, start);
    if (decode(bytes.subarray(start, end < 0 ? undefined : end)) === null || end < 0) return line;
    start = end + 1;
  }
}
