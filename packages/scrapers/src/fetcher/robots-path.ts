const UNRESERVED = /[A-Za-z0-9\-._~]/;
/** An encoded octet or a character. */
const PIECE = /%[0-9a-f]{2}|./gisu;

const NOT_ASCII = /[^\p{ASCII}]/gu;

/** A path pattern of a robots.txt, in pieces between its `*`. */
export interface PathPattern {
  pieces: string[];
  /** Whether it ends with `$`. */
  isAnchored: boolean;
  /** Its length in octets as it is sent: of two rules that match, the longer one applies. */
  length: number;
}

/**
 * A path of a robots.txt or of an address in the form in which two are compared: every octet is
 * percent-encoded but unreserved ones and those that structure it (RFC 9309, 2.2.2). `%2F` stays
 * what it is: it does not separate.
 * @param kept characters that stay, besides the unreserved ones
 */
function canonicalPath(path: string, kept: string): string {
  return path.toWellFormed().replace(PIECE, (piece) => {
    if (piece.length === 3 && piece.startsWith('%')) {
      const octet = String.fromCharCode(Number.parseInt(piece.slice(1), 16));
      return UNRESERVED.test(octet) ? octet : piece.toUpperCase();
    }
    if (UNRESERVED.test(piece) || kept.includes(piece)) return piece;
    return [...Buffer.from(piece)].map((octet) => `%${octet.toString(16).toUpperCase().padStart(2, '0')}`).join('');
  });
}

/** Reads a pattern: `*` stands for anything, `$` at its end for the end of the path. */
export function readPattern(text: string): PathPattern {
  const isAnchored = text.endsWith('$');
  const path = canonicalPath(isAnchored ? text.slice(0, -1) : text, '/?*');
  const { length } = text.toWellFormed().replace(NOT_ASCII, encodeURIComponent);
  return { pieces: path.split('*'), isAnchored, length };
}

/**
 * The forms in which the path of an address is compared. In its query `/` means what `%2F` does:
 * stores write both.
 */
export function pathForms(url: string): string[] {
  const { pathname, search } = new URL(url);
  const [path, query] = [pathname, search].map((part) => canonicalPath(part, '/?'));
  return [...new Set([query, query?.replaceAll('/', '%2F'), query?.replaceAll('%2F', '/')])].map((q) => `${path}${q}`);
}

/**
 * Whether a pattern matches the beginning of a path. Piece by piece, so that it takes no longer
 * than one look at the path, whatever the pattern.
 */
export function matchesPath({ pieces, isAnchored }: PathPattern, path: string): boolean {
  const [first = '', ...others] = pieces;
  if (!path.startsWith(first)) return false;
  let end = first.length;
  const last = isAnchored ? others.pop() : undefined;
  for (const piece of others) {
    const at = path.indexOf(piece, end);
    if (at < 0) return false;
    end = at + piece.length;
  }
  if (!isAnchored) return true;
  return last === undefined ? end === path.length : path.length - last.length >= end && path.endsWith(last);
}
