import { SaxesParser } from 'saxes';

/** What an entry is called, by the root element. */
const ENTRIES = { urlset: 'url', sitemapindex: 'sitemap' } as const;

/** A sitemap with addresses of pages (`urlset`), or of further sitemaps (sitemaps.org). */
export interface Sitemap {
  kind: keyof typeof ENTRIES;
  /** In their order, trimmed, as they are written. */
  addresses: string[];
  /** Why addresses may be missing; null where the sitemap was read to its end. */
  problem: string | null;
}

/** A prefix that nobody declared is forgiven, and so is a sitemap without a namespace. */
const NAMESPACE = /^$|^undeclared:|^https?:\/\/www\.(sitemaps\.org|google\.com)\/schemas\/sitemap\//;
// A sitemap is three deep, with pictures and videos four.
const MAX_DEPTH = 16;
/** After so many errors nothing more is read: each costs the parser far more time than text. */
const MAX_ERRORS = 1000;
const STOPPED = new Error('too many errors');
/** sitemaps.org allows no more. */
const MAX_ADDRESSES = 50_000;
const HTML = /^.{0,1024}?<(!doctype\s+html|html)\b/is;
/** A frequent mistake, after which the parser takes all that follows for the name of an entity. */
const BARE_AMPERSAND = /&(?!(#\d{1,6}|#x[\da-f]{1,5}|[a-z]\w{0,30});)/gi;

/**
 * Reads a sitemap or a sitemap index: XML whose root element is one of the two, in any prefix. Of
 * XML that is not well-formed, all addresses are returned that can be found, and a problem.
 * Entities of a DTD are not expanded.
 * @throws Error that says what it is in place of a sitemap
 */
export function readSitemap(body: string): Sitemap {
  const text = body.trimStart();
  if (text === '') throw new Error('an empty response in place of a sitemap');
  if (HTML.test(text)) throw new Error('an HTML page in place of a sitemap');
  const sitemap = parse(text);
  if (sitemap.problem === null) return sitemap;
  return { ...parse(text.replace(BARE_AMPERSAND, '&amp;')), problem: sitemap.problem };
}

function parse(text: string): Sitemap {
  const parser = new SaxesParser({ xmlns: true, resolvePrefix: (prefix: string) => `undeclared:${prefix}` });
  const addresses: string[] = [];
  /** Names of the open elements; empty in another namespace than that of the root. */
  const path: string[] = [];
  let root: { kind: Sitemap['kind']; namespace: string } | undefined;
  let problem: string | null = null;
  let errors = 0;
  let loc = '';
  const isLoc = () => root && path.length === 3 && path[1] === ENTRIES[root.kind] && path[2] === 'loc';
  const addText = (piece: string) => {
    if (isLoc()) loc += piece;
  };

  parser.on('error', ({ message }) => {
    if (!root) throw new Error(`no XML in place of a sitemap (${message})`);
    problem ??= `the sitemap is not well-formed (${message})`;
    errors += 1;
    if (errors > MAX_ERRORS) throw STOPPED;
  });
  parser.on('opentag', ({ local, uri }) => {
    if (path.length === MAX_DEPTH) throw new Error(`XML of more than ${MAX_DEPTH} levels in place of a sitemap`);
    root ??= { kind: rootKind(local, uri), namespace: uri };
    path.push(uri === root.namespace ? local : '');
    loc = '';
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    if (isLoc() && addresses.length < MAX_ADDRESSES) addresses.push(loc.trim());
    else if (isLoc()) problem ??= `the sitemap has more than ${MAX_ADDRESSES} addresses`;
    path.pop();
  });
  try {
    parser.write(text).close();
  } catch (error) {
    // The parser throws a RangeError at a reference to no character: `&#x;`, `&#x110000;`.
    if (error instanceof RangeError) problem ??= `the sitemap is not well-formed (${error.message})`;
    else if (error !== STOPPED) throw error;
  }
  if (!root) throw new Error('no XML in place of a sitemap');
  return { kind: (root as { kind: Sitemap['kind'] }).kind, addresses, problem };
}

function rootKind(name: string, namespace: string): Sitemap['kind'] {
  if ((name === 'urlset' || name === 'sitemapindex') && NAMESPACE.test(namespace)) return name;
  throw new Error(`XML whose root element is <${name.slice(0, 100)}> in place of a sitemap`);
}
