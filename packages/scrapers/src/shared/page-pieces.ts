/**
 * A long text of many entries, in pieces: a file of a million listings is never in memory as a
 * whole.
 */
export function* joined(open: string, entries: Iterable<string>, close: string, separator = ','): Generator<string> {
  let before = open;
  for (const entry of entries) {
    yield `${before}${entry}`;
    before = separator;
  }
  yield before === open ? `${open}${close}` : close;
}

/** Each of the entries through a function, one at a time. */
export function* mapped<Entry, Result>(entries: Iterable<Entry>, change: (entry: Entry) => Result): Generator<Result> {
  for (const entry of entries) yield change(entry);
}
