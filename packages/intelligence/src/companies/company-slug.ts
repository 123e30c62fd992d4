import { createHash } from 'node:crypto';
import { cutText } from '@pi/domain';
import slugify from '@sindresorhus/slugify';
import { standardizeCompanyName } from './company-name.ts';

const LONGEST = 60;

/**
 * The public address of a company: `a-z`, `0-9` and `-`, 1-60 characters, the same for the same
 * name. Other alphabets are transliterated; names without a Latin equivalent (Chinese, emoji)
 * become `company-` and a hash of their key.
 * @param isTaken whether another company has a slug; then `-2`, `-3` ... is appended
 */
export function companySlug(display: string, isTaken: (slug: string) => boolean): string {
  const base = cut(slugify(cutText(display, 500), { decamelize: false }), LONGEST) || fallback(display);
  if (!isTaken(base)) return base;
  for (let count = 2; ; count++) {
    const slug = `${cut(base, LONGEST - `-${count}`.length)}-${count}`;
    if (!isTaken(slug)) return slug;
  }
}

function cut(slug: string, length: number): string {
  return slug.slice(0, length).replace(/-$/, '');
}

function fallback(display: string): string {
  const hash = createHash('sha256').update(standardizeCompanyName(display).key).digest('hex');
  return `company-${hash.slice(0, 8)}`;
}
