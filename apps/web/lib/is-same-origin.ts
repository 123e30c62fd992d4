/** Whether a form was sent from a page of this site, as the browser states it. */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = headers.get('origin');
  return origin !== null && URL.parse(origin)?.host === headers.get('host');
}
