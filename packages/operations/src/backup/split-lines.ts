const NEWLINE = 10;
/** No row is larger: Postgres holds a field in at most 1 GB, and listings are bounded. */
const LONGEST_LINE = 256 * 2 ** 20;

/**
 * Splits bytes at line feeds. Not `readline`, which also splits at U+2028 inside a text.
 * @throws Error when the bytes do not end with a line feed, or a line is too long
 */
export async function* splitLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<string, void, undefined> {
  let parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      yield Buffer.concat([...parts, chunk.subarray(start, end)]).toString('utf8');
      [parts, size, start] = [[], 0, end + 1];
    }
    parts.push(chunk.subarray(start));
    size += chunk.length - start;
    if (size > LONGEST_LINE) throw new Error('a line is too long');
  }
  if (size > 0) throw new Error('its last line is cut off');
}
