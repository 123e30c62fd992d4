/** A list's address with these query parameters; those that are undefined are left out. */
export function listHref(path: string, params: Record<string, string | number | undefined>): string {
  const given = Object.entries(params).filter((entry): entry is [string, string | number] => entry[1] !== undefined);
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return query ? `${path}?${query}` : path;
}
