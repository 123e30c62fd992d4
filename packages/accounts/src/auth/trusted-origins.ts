/**
 * The origins from which this site's pages send requests. A machine has two names for itself; one
 * of them is in the settings.
 */
export function trustedOrigins({ protocol, hostname, port, origin }: URL): string[] {
  const isLocal = hostname === '127.0.0.1' || hostname === 'localhost';
  return isLocal ? ['127.0.0.1', 'localhost'].map((name) => `${protocol}//${name}${port && `:${port}`}`) : [origin];
}
