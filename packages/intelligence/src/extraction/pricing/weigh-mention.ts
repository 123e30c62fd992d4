import { isOfAnother } from './foreign-subject.ts';
import type { PriceMention } from './price-mentions.ts';
import { LEADING, PLAN } from './price-patterns.ts';
import { REJECTIONS } from './rejections.ts';

/** How sure it is that an amount is a price of the plugin, or which rule says that it is none. */
export type Weight = { strength: 'strong' | 'weak' } | { rejected: string };

const PLAN_JUST_BEFORE = new RegExp(String.raw`${PLAN}(?:[\s:(=\-–—|,*]|${LEADING}){0,12}$`, 'iu');
const PLAN_NEAR_BEFORE = new RegExp(String.raw`${PLAN}[^.;]{0,60}$`, 'iu');
const PLAN_AFTER = new RegExp(String.raw`^[^.;|]{0,40}${PLAN}`, 'iu');
const ASKED =
  /\b(?:pric(?:e|es|ing)(?: is| are)?|costs?|unlock\w*|upgrade|purchase|buy(?: now| it)?|order now|get it|available|now|only|just|starting(?: at| from)?|starts(?: at| from)?|from|for)\b\W{0,4}(?:only |just |for |at |from |a |is |now ){0,2}$/i;
const OWN_NOUN = /\b(?:plugin|extension|add-?on|app|software|integration|module|theme|service|bővítmény|programa)\b[^.;]{0,30}$/i;

/**
 * Weighs an amount: what is rejected, what words of plans and prices speak for, and what only has a
 * period. An amount with neither is none.
 * @param own the words of the plugin's names
 */
export function weighMention(mention: PriceMention, own: ReadonlySet<string>): Weight {
  const { sentence, before, after, head, tail, period, amount } = mention;
  if (amount === 0) return { rejected: 'nothing' };
  if (sentence.origin === 'label') return { strength: 'strong' };
  if (period === 'other') return { rejected: 'period' };
  const context = { ...mention, lead: clauseBefore(before, head), trail: tail };
  const rejection = REJECTIONS.find((rule) => rule.applies(context));
  if (rejection) return { rejected: rejection.name };
  if (isOfAnother(context.lead, own)) return { rejected: 'of another' };
  const isNamed = PLAN_JUST_BEFORE.test(head.slice(-90));
  if (period === null) {
    const isShown = /^\W{0,2}only\b/i.test(after) || (sentence.origin !== 'description' && ASKED.test(head.slice(-40)));
    const isAsked = sentence.section === 'prices' || (ASKED.test(head.slice(-40)) && (PLAN_NEAR_BEFORE.test(head) || PLAN_AFTER.test(tail) || OWN_NOUN.test(head) || isOrgPrice(head, tail)));
    return isNamed || isShown || isAsked ? { strength: 'strong' } : { rejected: 'no period' };
  }
  const isStrong =
    isNamed ||
    sentence.origin === 'name' ||
    sentence.section === 'prices' ||
    PLAN_NEAR_BEFORE.test(before.slice(-80)) ||
    PLAN_AFTER.test(tail) ||
    OWN_NOUN.test(before.slice(-60)) ||
    [...own].some((word) => before.slice(-80).toLowerCase().includes(word));
  return { strength: isStrong ? 'strong' : 'weak' };
}

// "From $150 per org."
function isOrgPrice(head: string, tail: string): boolean {
  return /(?:^|[.:])\s*(?:pricing |prices )?(?:from|starting at|starts at|only|just)\s?$/i.test(head) && /^\s?(?:\/|per|a)\s?\p{L}+/iu.test(tail);
}

// Back to where the sentence turns to something else; the amounts before are part of it.
function clauseBefore(before: string, head: string): string {
  const clause = /(?:;|\s[–—|]\s|:\s(?=\S{0,3}\p{L}))(?!.*(?:;|\s[–—|]\s))/u.exec(before);
  const start = clause && clause.index > before.length - 160 && !/:/.test(clause[0]) ? clause.index + 1 : 0;
  const lead = before.slice(start);
  return lead.length < head.length ? head : lead.slice(-160);
}
