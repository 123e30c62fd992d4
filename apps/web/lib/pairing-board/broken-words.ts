import type { Board, BrokenRule } from '@pi/domain/events';
import { findPaired, nameOnBoard } from './find-people.ts';

/** What a card says of broken rules. */
export interface CardNotes {
  /** Rules that this person broke: they are named in full. */
  broken: { rule: BrokenRule; detail: string }[];
  /** Names of those who broke a rule with this person. */
  partners: string[];
}

/** More people than this are a matter of their group, not of one card. */
const MOST_ON_CARDS = 3;

/**
 * What stands under a card. A rule is named under the person who was moved into it, else under the
 * last of them; the others carry a short note.
 */
export function notesOf(board: Board, id: string): CardNotes {
  const notes: CardNotes = { broken: [], partners: [] };
  for (const rule of board.brokenRules) {
    if (!rule.people.includes(id) || !isOnCards(board, rule)) continue;
    const breaker = breakerOf(board, rule);
    if (breaker === id) notes.broken.push({ rule, detail: shortDetail(board, rule, id) });
    else if (breaker !== undefined) notes.partners.push(nameOnBoard(board, breaker));
  }
  return notes;
}

/** Broken rules of a group that no card names: of roles, hours and sizes. */
export function rulesOfGroup(board: Board, number: number): BrokenRule[] {
  return board.brokenRules.filter((rule) => rule.group === number && !isOnCards(board, rule));
}

/** Broken rules that neither a group nor a card names, each title once: private wishes. */
export function rulesOfNoGroup(board: Board): BrokenRule[] {
  const rules = board.brokenRules.filter((rule) => rule.group === null && !isOnCards(board, rule));
  return [...new Map(rules.map((rule) => [`${rule.title} ${rule.detail}`, rule])).values()];
}

/** Whether a broken rule has something to do with a group. */
export function isBrokenIn(board: Board, number: number): boolean {
  return board.brokenRules.some(
    ({ group, people }) => group === number || people.some((id) => findPaired(board, id)?.group.number === number),
  );
}

/** Where a broken rule is seen: the person who broke it, else its group. */
export function placeOfRule(board: Board, rule: BrokenRule): { person: string | null; group: number | null } {
  const person = isOnCards(board, rule) ? (breakerOf(board, rule) ?? null) : null;
  const group = person === null ? null : (findPaired(board, person)?.group.number ?? null);
  return { person, group: rule.group ?? group };
}

function isOnCards(board: Board, { people }: BrokenRule): boolean {
  return (
    people.length > 0 && people.length <= MOST_ON_CARDS && people.some((id) => findPaired(board, id) !== undefined)
  );
}

function breakerOf(board: Board, { people }: BrokenRule): string | undefined {
  const paired = people.filter((id) => findPaired(board, id));
  return paired.find((id) => findPaired(board, id)?.person.movedFrom != null) ?? paired.at(-1);
}

/** With whom, and when, where the rule says a day: `with Sofia Lindahl, 18 Sep 2026`. */
function shortDetail(board: Board, { people, detail }: BrokenRule, id: string): string {
  const others = people.filter((one) => one !== id).map((one) => nameOnBoard(board, one));
  if (others.length === 0) return detail;
  const day = /\d{1,2} [A-Z][a-z]{2} \d{4}/.exec(detail)?.[0];
  return `with ${others.join(' and ')}${day ? `, ${day}` : ''}`;
}
