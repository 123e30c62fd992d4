import { CATEGORIES } from '@pi/domain';
import type { ChangeItem } from '@pi/domain/api';
import { priceDirection } from '@pi/intelligence';
import { formatCount, formatDay } from '#lib/format.ts';
import { type ChangeLine, changesOf } from './change-line.ts';

/** What a change did, in words that follow the plugin's name: changes of hands are told apart. */
export function changeWords({ group, before, after, permission, kind, category }: ChangeItem): string {
  switch (group) {
    case 'permission':
      return permission?.isKnown ? `can ${lowerFirst(permission.words)}` : `asks for ${after}`;
    case 'permission-dropped':
      return permission?.isKnown ? `can no longer ${lowerFirst(permission.words)}` : `asks no more for ${before}`;
    case 'gone':
      return after ? `gone: ${lowerFirst(after)}` : 'gone from its store';
    case 'missing':
      return before ? `not seen since ${formatDay(before)}` : 'not seen for a week';
    case 'back':
      return 'is listed again';
    case 'price':
      return priceStep(before, after);
    case 'renamed':
      return `was called “${before}”`;
    case 'category':
      return `moved from ${before} to ${after}`;
    case 'developer':
      return kind === 'developer_renamed'
        ? `developer renamed from ${before} to ${after}`
        : 'contact changed, likely the same owner';
    case 'new':
      return category ? `newly listed in ${CATEGORIES[category]}` : 'newly listed';
    case 'version':
      return `version ${after}, after ${before}`;
    case 'fall':
      return `${kind === 'users_fell_sharply' ? 'users' : 'downloads'} fell from ${countText(before)} to ${countText(after)}`;
    case 'hands':
      return 'changed hands';
  }
}

/** The same of all changes of a line, one after the other. */
export function lineWords(line: ChangeLine): string {
  return changesOf(line).map(changeWords).join('; ');
}

function priceStep(before: string | null, after: string | null): string {
  const direction = priceDirection(before, after);
  return `price ${direction ? `${direction} ` : ''}from “${before}” to “${after}”`;
}

function lowerFirst(text: string): string {
  // A word in capitals is a name: URL, RSS.
  return /^\p{Lu}(?!\p{Lu})/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function countText(text: string | null): string {
  return text !== null && /^\d+$/.test(text) ? formatCount(Number(text)) : (text ?? '?');
}
