import { LARGEST_GROUP, PairingRule, type PeopleSelector } from '@pi/domain/events';
import type { PeopleKind } from './list-kinds.ts';
import type { Proposal } from './proposal.ts';

/** The rules of a proposal that can be stored, and what became of the rest. */
export interface ReadRules {
  rules: CountRule[];
  /** Parts of the instruction, as it was sent, that became no rule. */
  leftOver: string[];
  /** How many proposed rules are none: of unknown people, or such that no group could follow. */
  refused: number;
}

export type CountRule = Extract<PairingRule, { kind: 'count' }>;

const MOST_RULES = 12;
const MOST_PARTS = 10;

/**
 * Reads what a model proposed, as if it were hostile: only ids of the list mean anybody, numbers
 * are checked, and of its words only those count that are the organizer's own.
 * @param sent the instruction as the model got it
 */
export function readProposal(proposal: Proposal, kinds: readonly PeopleKind[], sent: string): ReadRules {
  const known = new Map(kinds.map((kind) => [kind.id, kind.selector]));
  const rules = new Map<string, CountRule>();
  let refused = 0;
  for (const raw of proposal.rules) {
    const read = readRule(raw, known);
    if (read.length === 0 || rules.size + read.length > MOST_RULES) refused += 1;
    else for (const rule of read) rules.set(JSON.stringify(rule), rule);
  }
  const text = oneLine(sent).toLowerCase();
  const leftOver = proposal.leftOver.map(oneLine).filter((part) => part && text.includes(part.toLowerCase()));
  return { rules: [...rules.values()], leftOver: [...new Set(leftOver)].slice(0, MOST_PARTS), refused };
}

function readRule(
  { of, each, least, most }: Proposal['rules'][number],
  known: ReadonlyMap<string, PeopleSelector>,
): CountRule[] {
  const counted = toSelectors(of, known);
  const among = toSelectors(each, known);
  if (counted?.length !== 1 || !among) return [];
  const rules = (among.length > 0 ? among : [null]).map((one) =>
    PairingRule.safeParse({ kind: 'count', of: counted[0], each: one, least: least || null, most }),
  );
  return rules.flatMap(({ data }) => (data?.kind === 'count' && canBeFollowed(data) ? [data] : []));
}

/** Whether a rule leaves a place to everybody whom it counts, and says something. */
function canBeFollowed({ each, most, least }: CountRule): boolean {
  if (most === 0 && each === null) return false;
  return least !== null || (most ?? LARGEST_GROUP) < LARGEST_GROUP;
}

/**
 * The kinds of people that ids mean: options of one question are one kind, all others a kind each.
 * @returns null where one of them is unknown
 */
function toSelectors(ids: readonly string[], known: ReadonlyMap<string, PeopleSelector>): PeopleSelector[] | null {
  const selectors: PeopleSelector[] = [];
  for (const id of new Set(ids)) {
    const selector = known.get(id);
    if (!selector) return null;
    const same = selectors.find(
      (one) => one.by === 'answer' && selector.by === 'answer' && one.question === selector.question,
    );
    if (same?.by === 'answer' && selector.by === 'answer') same.values = [...same.values, ...selector.values];
    else selectors.push({ ...selector });
  }
  return selectors;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
