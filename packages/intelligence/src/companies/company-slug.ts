import { createHash } from 'node:crypto';
import slugify from '@sindresorhus/slugify';
import { standardizeCompanyName } from './company-name.ts';

const LONGEST = 60;

/**
 * The public address of a company: `a-z`, `0-9` and `-`, 1-60 characters, the same for the same name. Other alphabets
 * are transliterated; names without any Latin equivalent (Chinese, pictures) become `company-` and a hash of their key.
 * A slug that is taken gets `-2`, `-3` ...
 */
export function companySlug(display: string, taken: (slug: string) => boolean): string {
  const base = cut(slugify(display.slice(0, 500), { decamelize: false }), LONGEST) || fallback(display);
  if (!taken(base)) return base;
  for (let count = 2; ; count++) {
    const slug = `${cut(base, LONGEST - `-${count}`.length)}-${count}`;
    if (!taken(slug)) return slug;
  }
}

function cut(slug: string, length: number): string {
  return slug.slice(0, length).replace(/-$/, '');
}

function fallback(display: string): string {
  const hash = createHash('sha256').update(standardizeCompanyName(display).key).digest('hex');
  return `company-${hash.slice(0, 8)}`;
}
