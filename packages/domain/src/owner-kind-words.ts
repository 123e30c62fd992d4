import type { OwnerKind } from './revenue.ts';

/** Kinds of owners in words that follow "is". */
export const OWNER_KIND_WORDS: Record<OwnerKind, string> = {
  platform: 'the platform itself',
  public_company: 'a large company that sells something else',
  ad_funded: 'paid by advertisements or partners',
  sold_elsewhere: 'a company that sells it outside the store',
  small: 'a maker of several products',
  single: 'a maker of one product',
};
