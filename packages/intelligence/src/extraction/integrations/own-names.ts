import type { ExtractionSource } from '../extraction-source.ts';
import { isByUsers } from './vocabulary/hosts.ts';
import { foldWord } from './words-of.ts';

const PARTS = /\s+[-–—‑|•]\s+|:\s|\s*\|\s*|\s\(/u;

/** What tells the listing's own product from others, by folded name. */
export interface OwnNames {
  /** Whether a name is made of the part of the listing's name before a dash or colon. */
  isBrand(name: string): boolean;
  isOwn(name: string): boolean;
}

/** The names under which a listing names itself and its maker. */
export function ownNames({ marketplace, name, description, developer }: ExtractionSource): OwnNames {
  const brand = foldWord(name.split(PARTS)[0] ?? '');
  const maker = foldWord(/\sby\s+([^–—|:]{2,40})/i.exec(name)?.[1] ?? '');
  const owner = foldWord(developer?.name ?? '');
  return {
    isBrand(other) {
      const key = foldWord(other);
      return brand !== '' && !isByUsers(marketplace) && (key.startsWith(brand) || brand.startsWith(key));
    },
    isOwn(other) {
      const key = foldWord(other);
      if (key.length > 3 && (owner.includes(key) || maker.startsWith(key))) return true;
      if (isByUsers(marketplace)) return false;
      return key === brand || (brand.startsWith(key) && isSubject(other, description ?? ''));
    },
  };
}

/** Whether sentences tell what it does: "Akismet checks your comments". */
function isSubject(name: string, text: string): boolean {
  const at = text.indexOf(`\n${name} `) + 1 || (text.startsWith(`${name} `) ? 0 : -1);
  return (
    at >= 0 &&
    /^(?:is|lets|helps|makes|gives|\p{Ll}{3,}s)\s/u.test(text.slice(at + name.length + 1, at + name.length + 30))
  );
}
