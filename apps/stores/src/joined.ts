/** A long text of many entries, in pieces, so that it is never whole in memory. */
export function* joined(open: string, entries: Iterable<string>, close: string, separator = ','): Generator<string> {
  let before = open;
  for (const entry of entries) {
    yield `${before}${entry}`;
    before = separator;
  }
  yield before === open ? `${open}${close}` : close;
}
