/**
 * Gives the path of an address with the id of a plugin in it, where the id has "/" unescaped:
 * `/api/v1/plugins/raycast:ann/tools/metrics` is the address of the metrics of `raycast:ann/tools`.
 * Where the last parts are also those of a longer path, they are read as such.
 * @param templates paths with `{id}` in them
 * @returns what gives null where the path has no such id
 */
export function idEscaper(templates: readonly string[]): (pathname: string) => string | null {
  const parts = partsOf(templates);
  return (pathname) => {
    for (const { before, after } of parts) {
      if (!pathname.startsWith(before) || !pathname.endsWith(after)) continue;
      const id = pathname.slice(before.length, pathname.length - after.length);
      if (!IS_ID.test(id)) continue;
      return id.includes('/') ? `${before}${id.split('/').map(escapePart).join('%2F')}${after}` : null;
    }
    return null;
  };
}

/** A marketplace, a colon (escaped or not) and an id, whose parts are apart by slashes. */
const IS_ID = /^[a-z0-9-]+(:|%3a)[^/]+(\/[^/]+)*$/i;
const ID = '{id}';

/** What stands before and behind the id; the longest first. */
function partsOf(templates: readonly string[]) {
  return templates
    .flatMap((template) => {
      const at = template.indexOf(ID);
      const [before, after] = [template.slice(0, at), template.slice(at + ID.length)];
      return at < 0 || after.includes('{') ? [] : [{ before, after }];
    })
    .toSorted((a, b) => b.before.length + b.after.length - a.before.length - a.after.length);
}

function escapePart(part: string): string {
  return encodeURIComponent(decodeURIComponent(part));
}
