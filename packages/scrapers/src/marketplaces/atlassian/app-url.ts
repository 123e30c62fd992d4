/** Where people look at an app: by its number where it is known, else by its key, which the store redirects from. */
export function appUrl(key: string, id?: unknown): string {
  const store = 'https://marketplace.atlassian.com';
  return /^\d+$/.test(String(id))
    ? `${store}/apps/${id}`
    : `${store}/plugins/${encodeURIComponent(key.toWellFormed())}`;
}
