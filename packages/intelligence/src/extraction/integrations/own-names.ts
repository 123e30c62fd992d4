import type { ExtractionSource } from '../extraction-source.ts';
import { isByUsers } from './vocabulary/hosts.ts';
import { foldWord } from './words-of.ts';

const PARTS = /\s+[-–—‑|•]\s+|:\s|\s*\|\s*|\s\(/u;

/** What tells the listing's own product from others, by folded name. */
export interface OwnNames {
  /** The part of its name before a dash or colon. */
  brand: string;
  isOwn(name: string): boolean;
}

/** The names under which a listing names itself and its maker. */
export function ownNames({ marketplace, name, developer }: ExtractionSource): OwnNames {
  const brand = foldWord(name.split(PARTS)[0] ?? '');
  const maker = foldWord(/\sby\s+([^–—|:]{2,40})/i.exec(name)?.[1] ?? '');
  const owner = foldWord(developer?.name ?? '');
  return {
    brand,
    isOwn(other) {
      const key = foldWord(other);
      if (key.length > 3 && (owner.includes(key) || maker.startsWith(key))) return true;
      return !isByUsers(marketplace) && key === brand;
    },
  };
}
