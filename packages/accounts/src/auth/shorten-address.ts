/**
 * The network of an IP address: three of four bytes, or the first three groups of version 6. Null
 * when it is no address.
 */
export function shortenAddress(address: string | null | undefined): string | null {
  const four = /^(?:::ffff:)?(\d+\.\d+\.\d+)\.\d+$/i.exec(address ?? '');
  if (four) return `${four[1]}.x`;
  if (!address?.includes(':')) return null;
  const [head = '', tail] = address.toLowerCase().split('::');
  const groups = head.split(':').filter(Boolean);
  const missing = tail === undefined ? 0 : 8;
  return `${[...groups, ...Array<string>(missing).fill('0')].slice(0, 3).join(':')}:x`;
}

/** The network from which a request comes: the route says so in a header. Null: it is not known. */
export function networkOf(headers: Headers | undefined): string | null {
  return shortenAddress(headers?.get('x-forwarded-for'));
}
