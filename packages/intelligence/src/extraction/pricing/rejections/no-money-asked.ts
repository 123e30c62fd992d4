import { after, before, justAfter, justBefore } from './near-amount.ts';
import type { Rejection } from './rejection.ts';

const MAGNITUDE =
  /^\s?(?:(?:k|m(?!\/)|bn|b)(?![A-Za-zÀ-ɏ\d])|mio|mrd|million|billion|trillion|thousand|milliard|万|億|亿)/i;

const OLD = justBefore(
  'was|were|before|previously|formerly|originally|original price|instead of|rather than|regular(?:ly)?(?: price)?|normally|normal price|usually|usual price|statt|anstatt|in plaats van|au lieu de|en lugar de|reg\\.|valued at|worth|list price|r\\.?r\\.?p\\.?|msrp',
);

const VALUE = /^\s?(?:→|->|=>)\s?[$€£]|^[^A-Za-z\d;|]{0,3}(?:value|worth|off the)\b/i;

const SAVES = before(
  'sav(?:e|es|ed|ing|ings)|discount|coupon|rebate|cash ?back|refund(?:ed)?|spart?|bespaart?|économisez|ahorra|korting|rabatt?|kedvezmény',
  30,
);

const OFF = justAfter(
  'off|discount|coupon|rebate|korting|rabatt|cash ?back|back|savings|saved|cheaper|less|de réduction|kedvezmény',
);

const OFF_NEAR = after('off your|discount|coupon|cash back|voucher', 14);

const GIVEN =
  /^[^A-Za-zÀ-ɏ\d;|]{0,2}(?:[A-Za-zÀ-ɏ]+\s){0,3}(?:credits?|vouchers?|gift|bonus|guthaben|tegoed|free)(?![A-Za-zÀ-ɏ])/i;

const GIFT = before('gifts?|bonus|voucher|reward|receive|credit of|earn|earned|earning|win|won|refer|referral', 30);

const DONATION =
  /(?<![A-Za-zÀ-ɏ])(?:donat[A-Za-zÀ-ɏ]*|donors?|tips?|tipping|sponsor[A-Za-zÀ-ɏ]*|patreon|liberapay|ko-?fi|coffee|beer|contribut[A-Za-zÀ-ɏ]*|fundrais[A-Za-zÀ-ɏ]*|pledg[A-Za-zÀ-ɏ]*|spenden?|adomány[A-Za-zÀ-ɏ]*|támogat[A-Za-zÀ-ɏ]*|recurring gifts?|charit[A-Za-zÀ-ɏ]*|plant a tree|trees?)(?![A-Za-zÀ-ɏ])/i;

const EARNED = before(
  'earn[A-Za-zÀ-ɏ]*|revenue|turnover|salar[A-Za-zÀ-ɏ]*|wages?|income|profits?|sales of|raised|pays you|jobs?|worth|los(?:e|es|t|ing)|fines?|penalt[A-Za-zÀ-ɏ]*|budgets?|deals?|quotes|pipeline|spend[A-Za-zÀ-ɏ]*|spent|generat[A-Za-zÀ-ɏ]*|market|industry|invest[A-Za-zÀ-ɏ]*|funding',
  50,
);

const MADE = before('made|making|makes', 16);

const OF_SALES = after(
  'in (?:sales|revenue|profit|fines|savings)|of (?:revenue|sales|turnover|profit|cloud cost|fines)|revenue|salary|income|profit|fines?|penalty|budget|market|turnover|raised|mrr|arr',
  30,
);

/** Amounts that nobody pays for it: sizes, savings, gifts, donations and earnings. */
export const NO_MONEY_ASKED: readonly Rejection[] = [
  {
    name: 'magnitude',
    reason: 'millions and billions are sizes of markets; a thousand is cut short in reports',
    applies: ({ after: text }) => MAGNITUDE.test(text),
  },
  {
    name: 'old price',
    reason: 'it was the price before, or is what something is worth',
    applies: ({ lead, tail }) => OLD.test(lead) || VALUE.test(tail),
  },
  {
    name: 'discount',
    reason: 'what is saved is no price',
    applies: ({ head, tail }) => SAVES.test(head) || OFF.test(tail) || OFF_NEAR.test(tail),
  },
  {
    name: 'gift',
    reason: 'credit that is given is no price',
    spareNamed: true,
    applies: ({ lead, tail }) => GIVEN.test(tail) || GIFT.test(lead),
  },
  {
    name: 'donation',
    reason: 'donations, tips and sponsors are given freely, to the maker or to users',
    spareNamed: true,
    applies: ({ sentence }) => DONATION.test(sentence.text.slice(0, 400)),
  },
  {
    name: 'earnings',
    reason: 'it is what somebody earns, spends or loses, or what a market is worth',
    spareNamed: true,
    applies: ({ lead, tail }) => EARNED.test(lead) || MADE.test(lead) || OF_SALES.test(tail),
  },
];
