import { UsageError } from '../usage-error.ts';

/** A table to read again, and the hash that its rows had. */
export interface TableToReproduce {
  /** Of its JSON, without the hash. */
  url: URL;
  hash: string;
  /** The day that it is of; undefined: it is of now. */
  asOf: string | undefined;
}

/**
 * The address of a table with the hash of its rows; one that names no server is of this site. That
 * of CSV is as good as that of JSON.
 * @throws UsageError that says what is wrong with it
 */
export function readTableAddress(address: string, site: URL): TableToReproduce {
  const base = address.startsWith('/') && !address.startsWith('//') ? site : undefined;
  if (!URL.canParse(address, base))
    throw new UsageError(`"${address}" is no address: give a whole one, or the path of a table that begins with /`);
  const url = new URL(address, base);
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new UsageError(`"${address}" is no address of the web: it begins with ${url.protocol}`);
  if (!/\.(csv|json)$/.test(url.pathname))
    throw new UsageError(`"${url.pathname}" is no path of a table: it ends with .json or .csv`);
  url.pathname = url.pathname.replace(/\.csv$/, '.json');
  const [hash = '', ...more] = url.searchParams.getAll('hash');
  if (more.length > 0) throw new UsageError('the address has more than one hash');
  if (hash === '') throw new UsageError('the address has no hash: add &hash=HASH, which the JSON of a table states');
  if (!/^[0-9a-f]{64}$/i.test(hash))
    throw new UsageError(`hash: "${hash.slice(0, 80)}" is no SHA-256, which has 64 hexadecimal digits`);
  url.searchParams.delete('hash');
  url.hash = '';
  return { url, hash: hash.toLowerCase(), asOf: url.searchParams.get('asOf') ?? undefined };
}
