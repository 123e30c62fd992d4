/** Next calls it once, before the server answers. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { guardServers } = await import('#lib/guard-servers.ts');
  const { proxiesInFront } = await import('#lib/sender-of.ts');
  guardServers(proxiesInFront);
}
