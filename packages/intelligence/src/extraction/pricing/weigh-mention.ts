import type { Brand } from './brand.ts';
import { isOfAnother } from './foreign-subject.ts';
import { isOfNamedProduct } from './named-product.ts';
import type { PriceMention } from './price-mention.ts';
import { LEADING, PLAN } from './price-patterns.ts';
import { REJECTIONS } from './rejections/index.ts';

/** How sure it is that an amount is a price of the plugin, or which rule says that it is none. */
export type Weight = { strength: 'strong' | 'weak' } | { rejected: string };

const PLAN_JUST_BEFORE = new RegExp(String.raw`${PLAN}(?:[\s:(=\-–—|,*]|${LEADING}){0,12}$`, 'i');
const PLAN_NEAR_BEFORE = new RegExp(
  String.raw`(?:${PLAN}|\b(?:unlock|subscribe|purchase|upgrade)[A-Za-zÀ-ɏ]*)[^.;]{0,60}$`,
  'i',
);
const PLAN_AFTER = new RegExp(`^[^.;|]{0,40}${PLAN}`, 'i');
const ASKED =
  /\b(?:pric(?:e|es|ing)(?: is| are)?|costs?|unlock\w*|upgrade|purchase|buy(?: now| it)?|order now|get it|available|now|only|just|starting(?: at| from)?|starts(?: at| from)?|from|for)\b\W{0,4}(?:only |just |for |at |from |a |is |now ){0,2}$/i;
const OWN_NOUN =
  /\b(?:plugin|extension|add-?on|app|software|integration|module|theme|service|bővítmény|programa)\b[^.;]{0,30}$/i;
// "Upgrade to Ultimate for more themes: $29"
const BOUGHT = new RegExp(
  String.raw`\b(?:upgrade|unlock|buy|purchase|get)\b[^.;]{0,20}${PLAN}[^.;]{0,60}[:(–—-]\s?$`,
  'i',
);
// In a tagline, what is said in few words is said of the plugin.
const ASKED_IN_TAGLINE =
  /(?:\b(?:only|just|starting at|starts at|from|price|pricing)\b\W{0,3}|@\s?)$|\((?:only |just |from )?$/i;

/**
 * Weighs an amount: what is rejected, what words of plans and prices speak for, and what only has a
 * period. An amount with neither is none.
 */
export function weighMention(mention: PriceMention, brand: Brand): Weight {
  const { sentence, before, head, tail, period, amount } = mention;
  if (amount === 0) return { rejected: 'nothing' };
  if (sentence.origin === 'label') return { strength: 'strong' };
  if (period === 'other') return { rejected: 'period' };
  const isNamed = PLAN_JUST_BEFORE.test(head.slice(-90));
  const context = { ...mention, brand, lead: clauseBefore(before, head) };
  const spares = isNamed && period !== null;
  const rejection = REJECTIONS.find((rule) => !(spares && rule.spareNamed) && rule.applies(context));
  if (rejection) return { rejected: rejection.name };
  if (isOfAnother(context.lead, brand) || isOfNamedProduct(mention, brand)) return { rejected: 'of another' };
  if (isNamed || sentence.section === 'prices') return { strength: 'strong' };
  if (period === null) return isAskedFor(mention) ? { strength: 'strong' } : { rejected: 'no period' };
  const near = before.slice(-80);
  const isStrong =
    sentence.origin === 'name' ||
    PLAN_NEAR_BEFORE.test(near) ||
    PLAN_AFTER.test(tail) ||
    OWN_NOUN.test(near) ||
    (brand.name !== '' && near.toLowerCase().includes(brand.name));
  return { strength: isStrong ? 'strong' : 'weak' };
}

/** Whether words ask for an amount that has no period, and of the plugin. */
function isAskedFor({ sentence, head, tail }: PriceMention): boolean {
  if (/^\W{0,2}only\b/i.test(tail)) return true;
  const isTagline = sentence.origin !== 'description' || sentence.isShort;
  if (isTagline && ASKED_IN_TAGLINE.test(head.slice(-40))) return true;
  if (BOUGHT.test(head)) return true;
  if (!ASKED.test(head.slice(-40))) return false;
  return PLAN_NEAR_BEFORE.test(head) || PLAN_AFTER.test(tail) || OWN_NOUN.test(head) || isOrgPrice(head, tail);
}

// "From $150 per org."
function isOrgPrice(head: string, tail: string): boolean {
  return (
    /(?:^|[.:])\s*(?:pricing |prices )?(?:from|starting at|starts at|only|just)\s?$/i.test(head) &&
    /^\s?(?:\/|per|a)\s?[A-Za-zÀ-ɏ]+/i.test(tail)
  );
}

// Back to a semicolon or dash; the amounts before are part of it.
function clauseBefore(before: string, head: string): string {
  const start = Math.max(before.lastIndexOf(';'), before.lastIndexOf(' – '), before.lastIndexOf(' | '));
  const lead = before.slice(start + 1);
  return lead.length < head.length ? head : lead;
}
