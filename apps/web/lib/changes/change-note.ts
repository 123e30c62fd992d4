import type { ChangeItem } from '@pi/domain/api';
import { capital } from '#lib/capital.ts';
import { formatAmount } from '#lib/format.ts';
import { daysToWords, fieldWords } from '#lib/owner-words.ts';

/**
 * What is said under a change in small: what moved with it, and what came after; '' where nothing.
 */
export function changeNote(change: ChangeItem): string {
  if (change.group === 'hands') return handsNote(change);
  if (change.group === 'new') return makerNote(change);
  const isOfVersion = change.version !== null && change.group !== 'version';
  return isOfVersion ? `Version ${change.version}.` : '';
}

function handsNote({ kind, before, after, details, daysTo, ownerAfter }: ChangeItem): string {
  const others = (ownerAfter?.plugins?.value ?? 1) - 1;
  const hasOthers = ownerAfter?.slug != null && kind !== 'contact_changed';
  return [
    ...(kind === 'taken_over' ? [`Another product has its place: “${after}” instead of “${before}”.`] : []),
    ...(details && details.changed.length > 0
      ? [`${capital(fieldWords(details))} changed${details.changed.length > 1 ? ' together' : ''}.`]
      : []),
    ...(kind === 'contact_changed' ? ['Likely changed hands, not confirmed.'] : []),
    ...(hasOthers ? [othersWords(ownerAfter.name, others)] : []),
    ...followedWords(daysTo),
  ].join(' ');
}

function makerNote({ companyName, companyPlugins }: ChangeItem): string {
  // As of an earlier day it is not known how many there were.
  return companyName === null || companyPlugins === null ? '' : othersWords(companyName, companyPlugins.value - 1);
}

function othersWords(name: string, others: number): string {
  return others > 0 ? `${name} has ${formatAmount(others, 'other plugin')}.` : `${name} has no other plugin.`;
}

function followedWords(daysTo: ChangeItem['daysTo']): string[] {
  const words = daysToWords(daysTo).replace(/^; /, '');
  return words ? [`${capital(words)}.`] : [];
}
