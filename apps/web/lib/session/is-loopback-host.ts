/** Whether a request names this machine: another site's page cannot make its own name mean it. */
export function isLoopbackHost(host: string | null): boolean {
  return host !== null && /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host);
}
