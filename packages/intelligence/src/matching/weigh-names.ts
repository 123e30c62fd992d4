import type { MatchTerm } from '@pi/domain';
import { isWithin } from '../companies/is-within.ts';
import { TRADE_WORDS } from '../companies/trade-words.ts';
import type { Features } from './developer-features.ts';
import { SHORTEST_PART } from './developer-features.ts';
import type { NameForm } from './name-forms.ts';
import { BITS } from './weights.ts';

/** How two names are alike. */
export interface NameLikeness {
  /** Of the two, the form that both have. */
  shared: NameForm;
  forms: readonly [NameForm, NameForm];
  bits: number;
  /** Whether one is only the beginning of the other. */
  isBeginning: boolean;
  /** Whether it is, and the other continues with words of its own. */
  continues: boolean;
}

/** The best likeness of the names of two developers; null where they are unlike. */
export function likestNames(a: Features, b: Features): NameLikeness | null {
  let best: NameLikeness | null = null;
  for (const one of a.forms)
    for (const other of b.forms) {
      const found = likeness(one, other);
      if (found && (!best || found.bits > best.bits)) best = found;
    }
  return best;
}

const ROLE_BITS = { whole: 0, part: BITS.namePart, bare: BITS.nameBare } as const;

function likeness(one: NameForm, other: NameForm): NameLikeness | null {
  const [short, long] = one.key.length <= other.key.length ? [one, other] : [other, one];
  const isEqual = one.key === other.key;
  if (!(isEqual || (beginsWith(long, short) && !hasNumber(long, short)))) return null;
  const continues = !isEqual && hasOwnRest(long, short);
  const rarity = isEqual ? Math.min(one.bits, other.bits) : short.bits;
  const roles = Math.min(ROLE_BITS[one.role], ROLE_BITS[other.role]);
  const address = one.address !== other.address && (one.address ?? other.address) !== null ? BITS.nameIsAddress : 0;
  return {
    shared: short,
    forms: [one, other],
    bits:
      rarity +
      roles +
      address +
      (isEqual ? formBits(one, other) : continues ? BITS.nameBegins : BITS.nameBeginsWithTrade),
    isBeginning: !isEqual,
    continues,
  };
}

function beginsWith(long: NameForm, short: NameForm): boolean {
  if (short.key.length < 3 || long.role === 'bare') return false;
  return long.words.some((_, at) => at < long.words.length - 1 && long.words.slice(0, at + 1).join('') === short.key);
}

// `Otter Works 2` is not Otter Works.
function hasNumber({ words }: NameForm, { key }: NameForm): boolean {
  return words.some((word) => /^\d+$/.test(word) && !key.includes(word));
}

// Words of the trade are no words of its own.
function hasOwnRest({ words }: NameForm, { key }: NameForm): boolean {
  return words.some((word) => !(key.includes(word) || TRADE_WORDS.has(word)));
}

function formBits({ legalForm }: NameForm, other: NameForm): number {
  if (!(legalForm && other.legalForm)) return 0;
  return legalForm === other.legalForm ? BITS.sameLegalForm : BITS.otherLegalForm;
}

/**
 * Whether a developer's name is that of a label, or has it in it or in its account: `Otterwood`
 * and `AO Otterwood Lab` at otterwood.com.
 */
export function isNamedLike({ forms, handles }: Features, label: string, core: string): boolean {
  return (
    forms.some(
      ({ key, words, besides }) =>
        isWithin(key, label, SHORTEST_PART) ||
        key === core ||
        besides.has(label) ||
        (label.length >= 3 && words.some((word) => word === label || word === core)),
    ) || [...handles].some((handle) => label.length >= LONG_LABEL && handle.includes(label))
  );
}

/** Shorter labels are part of account names by chance. */
const LONG_LABEL = 5;

/**
 * What legal names say: both stated, or one stated and the other's name. Without the same legal
 * form on both sides a stranger may bear the words.
 */
export function legalNameTerm(a: Features, b: Features): MatchTerm | null {
  const terms: MatchTerm[] = [];
  for (const one of a.legalForms)
    for (const other of b.legalForms)
      if (one.role === 'whole' && one.key === other.key)
        terms.push(legalTerm(one, one.legalForm && one.legalForm === other.legalForm ? BITS.registeredTwice : 0));
  for (const [legal, named] of [
    [a, b],
    [b, a],
  ] as const)
    for (const one of legal.legalForms)
      for (const other of named.forms) {
        if (one.role !== 'whole' || one.key !== other.key || legal.forms.some(({ key }) => key === one.key)) continue;
        const isSame = one.legalForm !== '' && one.legalForm === other.legalForm;
        const isLabel = [...named.domains.values()].some(({ label }) => label === other.key);
        const bits = isSame ? BITS.registeredAndName : BITS.registeredAndBareName;
        terms.push(legalTerm(one, bits + (isLabel ? BITS.legalNameIsLabel : 0)));
      }
  return terms.toSorted((x, y) => y.weight - x.weight)[0] ?? null;
}

function legalTerm({ text, bits }: NameForm, more: number): MatchTerm {
  return { kind: 'legal_name', value: text, weight: Math.max(bits + more, 0) };
}
