import { fold } from './fold.ts';
import { isGenericKey } from './generic-names.ts';

const KIND =
  '(?:development|developers?|dev|technical|tech|support|product|engineering|core|marketing|plugins?|design)';
const BEHIND = new RegExp(`^(?:the\\s+)?(.+?)(?:['’]s)?(?:\\s+(?:[&+]|and|${KIND}))?\\s+team$`, 'iu');
const IN_FRONT = /^(?:the\s+)?team\s+(?:at\s+|of\s+)?(\S.*)$/iu;

/**
 * Removes the words of a team: `The Acme Team`, `Team Acme`, `Acme's dev team` are Acme, and of
 * `Acme - Search team` or `Search Team - Acme` the part without them. A name stays of which nothing
 * or only a generic word would be left.
 */
export function dropTeamWords(name: string): string {
  const parts = name.split(/\s+[|–—-]\s+/u);
  if (parts.length === 2) {
    const [head = '', tail = ''] = parts;
    if (/\bteam$/iu.test(tail) && isName(head)) return head;
    if (/\bteam$/iu.test(head) && isName(tail)) return tail;
  }
  const rest = (BEHIND.exec(name) ?? IN_FRONT.exec(name))?.[1]?.trim();
  return rest && isName(rest) ? rest : name;
}

function isName(text: string): boolean {
  const key = fold(text);
  return key !== '' && !isGenericKey(key);
}
