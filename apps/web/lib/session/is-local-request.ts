const HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;
const ADDRESS = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/i;
/** What proxies write, and browsers never do. */
const OF_PROXIES = ['forwarded', 'via', 'x-real-ip'];

/**
 * Whether a browser on this machine asks: the site and the request call it by a name of this
 * machine, which another site's page cannot, and no proxy has passed the request on.
 */
export function isLocalRequest(headers: Headers, { host }: URL): boolean {
  const all = (name: string) => (headers.get(name) ?? '').split(',').map((one) => one.trim());
  return (
    [host, ...all('host'), ...(headers.has('x-forwarded-host') ? all('x-forwarded-host') : [])].every((name) =>
      HOST.test(name),
    ) &&
    all('x-forwarded-for').every((address) => ADDRESS.test(address)) &&
    !OF_PROXIES.some((name) => headers.has(name))
  );
}
