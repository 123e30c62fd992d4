import type { Aliases, ListingLabel } from './labelled-listing.ts';
import { isSpelling, spellingsOf } from './spellings.ts';

/** How many integrations of a listing were found. */
export interface IntegrationScore {
  /** Of those wanted, at most all; in an open list those that are as good count too. */
  found: number;
  wanted: number;
  /** Of those predicted, how many count. */
  right: number;
  predicted: number;
  /** Predicted, and on no list of the label. */
  wrong: string[];
  /** Of these, how many the label names as wrong. */
  traps: number;
  missing: string[];
}

/** Compares the products named by folded spelling. */
export function scoreIntegrations(
  label: ListingLabel,
  predicted: readonly string[],
  aliases: Aliases,
): IntegrationScore {
  const [wanted, asGood, never] = [label.integrations, label.integrationsOk, label.integrationsWrong].map((names) =>
    names.map((name) => spellingsOf(name, aliases)),
  ) as [Spellings[], Spellings[], Spellings[]];
  const found = new Set<Spellings>();
  const extra = new Set<Spellings>();
  const wrong: string[] = [];
  for (const name of new Set(predicted)) {
    const hit = wanted.find((one) => isSpelling(name, one));
    const neutral = hit ? undefined : asGood.find((one) => isSpelling(name, one));
    if (hit) found.add(hit);
    else if (neutral) extra.add(neutral);
    else wrong.push(name);
  }
  const right = found.size + (label.openList ? extra.size : 0);
  return {
    found: Math.min(right, wanted.length),
    wanted: wanted.length,
    right,
    predicted: right + wrong.length,
    wrong,
    traps: wrong.filter((name) => never.some((one) => isSpelling(name, one))).length,
    missing: label.integrations.filter((_, index) => !found.has(wanted[index] as Spellings)),
  };
}

type Spellings = ReadonlySet<string>;
