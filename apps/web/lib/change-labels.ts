import {
  CHANGE_OF_HANDS_CONFIDENCE,
  type ChangeDescription,
  type ChangeKind,
  type DaysToChanges,
  isChangeOfHands,
} from '@pi/domain';
import { formatDay } from './format.ts';
import { confidenceWords, daysToWords, fieldWords } from './owner-words.ts';

const WORDS: Record<ChangeKind, { short: string; long(before: string, after: string): string }> = {
  listed: { short: 'Listed', long: () => 'Listed in the store' },
  delisted: { short: 'Delisted', long: (_, after) => (after ? `Delisted: ${after}` : 'Delisted') },
  relisted: { short: 'Relisted', long: () => 'Listed again' },
  missing: {
    short: 'Missing',
    long: (before) => (before ? `Not seen since ${formatDay(before)}` : 'Not seen for a week'),
  },
  taken_over: {
    short: 'Taken over',
    long: (before, after) => `Another product now has this address: “${after}” replaced “${before}”`,
  },
  renamed: { short: 'Renamed', long: (before, after) => `Renamed from “${before}” to “${after}”` },
  owner_changed: { short: 'New owner', long: (before, after) => `${before} → ${after}` },
  developer_renamed: { short: 'New name', long: (before, after) => `Developer renamed from ${before} to ${after}` },
  contact_changed: { short: 'Contact', long: (before, after) => `Contact changed: ${before} → ${after}` },
  version_released: { short: 'Version', long: (before, after) => `Version ${after} released, after ${before}` },
  permission_added: { short: 'Permission', long: (_, after) => `Permission added: ${after}` },
  permission_removed: { short: 'Permission', long: (before) => `Permission removed: ${before}` },
  price_changed: { short: 'Price', long: (before, after) => `Price changed from “${before}” to “${after}”` },
  category_changed: { short: 'Category', long: (before, after) => `Category changed from ${before} to ${after}` },
  users_fell_sharply: { short: 'Sharp fall', long: sharpFall('Users') },
  downloads_fell_sharply: { short: 'Sharp fall', long: sharpFall('Downloads') },
};

/** A change with what followed it, as lists show it. */
export interface ShownChange extends ChangeDescription {
  daysTo?: DaysToChanges | null;
}

/** A change in one or two words, for a chart. */
export function changeLabel(kind: ChangeKind, details?: ChangeDescription['details']): string {
  const isNewOwner = kind === 'contact_changed' && isChangeOfHands({ kind, details });
  return WORDS[isNewOwner ? 'owner_changed' : kind].short;
}

/** A change in one sentence; see `handsWords` and `handsEvidence` for changes of hands. */
export function changeSentence({ kind, before, after, details, daysTo }: ShownChange): string {
  const sayAs = (which: ChangeKind) => WORDS[which].long(before ?? '', after ?? '');
  const words = sayAs(kind);
  if (isChangeOfHands({ kind, details })) {
    const hands = `${handsWords({ kind, details })}: ${sayAs('owner_changed')}`;
    return (kind === 'taken_over' ? words : hands) + handsEvidence({ details, daysTo });
  }
  return kind === 'contact_changed' && details
    ? `${words} (${fieldWords(details)}; change of hands ${confidenceWords(details)} likely)`
    : words;
}

/** Says how likely a plugin changed hands, and whether under the same name. */
export function handsWords({ kind, details }: Pick<ShownChange, 'kind' | 'details'>): string {
  const isSure = !details || details.confidence >= CHANGE_OF_HANDS_CONFIDENCE;
  const words = isSure ? 'Changed hands' : 'Possibly changed hands';
  return kind === 'contact_changed' ? `${words} under the same name` : words;
}

/** What changed of the owner, the confidence that it is a change of hands, and what followed. */
export function handsEvidence({ details, daysTo }: Pick<ShownChange, 'details' | 'daysTo'>): string {
  const evidence = details ? ` (${fieldWords(details)}; confidence ${confidenceWords(details)})` : '';
  return evidence + daysToWords(daysTo);
}

function sharpFall(metric: string) {
  return (before: string, after: string) =>
    `${metric} fell from ${before} to ${after}: the store may count differently now, or show another product`;
}
