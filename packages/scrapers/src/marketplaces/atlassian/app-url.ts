/**
 * Where people look at an app: by its number where it is known, else by its key, which the store
 * redirects from.
 */
export function appUrl(key: string, number?: string): string {
  const store = 'https://marketplace.atlassian.com';
  return number ? `${store}/apps/${number}` : `${store}/plugins/${encodeURIComponent(key.toWellFormed())}`;
}
