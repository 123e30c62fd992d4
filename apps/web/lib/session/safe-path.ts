/** Where somebody goes after they signed in: a path of this site, whatever the address says. */
export function safePath(next: string | undefined): string {
  return next && /^\/(?![/\\])[^\\\s]*$/.test(next) && !next.startsWith('/api/') ? next : '/me';
}
