import type { Rejection } from './rejection.ts';

const THEIRS =
  '(?:customers?|clients?|members?|readers?|subscribers?|visitors?|students?|fans?|followers?|supporters?|audience|guests?|patients?|buyers?|shoppers?|donors?|patrons|learners?|community)';
const PLANS = '(?:plans?|tiers?|memberships?|subscriptions?|levels?|packages?|passes|products?|courses?|access)';

/** "Sell a Gold plan for", "You can create membership plans: Gold": an order to the user. */
const SET_UP = new RegExp(
  String.raw`(?:^\W*|[.!?:–—-]\s|\b(?:you|allows? you to|lets? you|helps? you(?: to)?|able to|want to|easily|then|and|to)\s(?:can\s|may\s|could\s|easily\s){0,2})(?:sell|create|set up|define|add|build|make|launch|run|publish|configure|design|(?:offer|give|show|charge)(?=\s(?:your|a |an |paid|several|multiple|different|any)))\s(?:[A-Za-zÀ-ɏ’'-]+\s){0,5}${PLANS}\b[^.;|]*$`,
  'i',
);
/** "Your customers can pick Basic", "Members pay". */
const THEY_PAY = new RegExp(
  String.raw`\b(?:your|their|whose)\s(?:[a-z]+\s)?${THEIRS}\s(?:[a-z]+\s){0,2}(?:pays?|picks?|choose|chooses|selects?|subscribes?|signs? up|joins?|buys?|purchases?|orders?|upgrades?|gets?|spends?)\b[^;|]*$|(?:^|[.!?:]\s)${THEIRS}\s(?:can\s|may\s|will\s|who\s)?(?:pay|subscribe|join|buy|choose|pick)\b[^.;|]*$`,
  'i',
);
const OFFERED_THEM = new RegExp(
  String.raw`\b(?:offer|give|sell|charge|bill|ask)\s(?:your|their)\s(?:[a-z]+\s)?${THEIRS}\b[^.;|]*$`,
  'i',
);
const TO_THEM = new RegExp(
  String.raw`^(?:(?!\b(?:lets?|allows?|helps?|enables?|can|includes?|with)\b)[^.;|]){0,60}\b(?:to|from)\s(?:your|their)\s(?:own\s|paying\s|loyal\s)?${THEIRS}\b`,
  'i',
);
const OWN_OFFER =
  /\b(?:we|our|us|with (?:the |a |our )?(?:[\p{L}\d]+ ){0,2}(?:pro|premium|plus|paid)|upgrade to|unlock|go pro|get (?:the )?(?:pro|premium))\b/iu;

/** "Support development with", "keep the lights on": given to the maker, nothing is got for it. */
const SUPPORT =
  /\bsupport(?:s|ing)?\s(?:(?:the|my|our|this|its|further|continued|ongoing|future|open[- ]source|independent)\s){0,3}(?:development|work|projects?|developers?|authors?|makers?|creators?|plugin|extension|app|efforts?|me|us)\b|\bkeep(?:s|ing)?\s(?:the|this|it|our|my)\b[^.;]{0,30}\b(?:lights? on|alive|running|going|free|online|maintained)\b|\b(?:become|be) an? (?:backer|patron|supporter|sponsor|friend)\b|\b(?:backers?|supporters?|patrons?)\b|\bback(?:ing)?\s(?:the|this|my|our)\s(?:project|development|work|plugin|extension|app)\b|\bbuy (?:me|us) (?:a|an|some)\b|\b(?:say|as a) thank(?:s| you)\b|\bchip in\b|\bpay what you (?:want|can|like)\b/i;
const KEEPS_ALIVE =
  /^[^.;|]{0,30}\b(?:keeps?|helps?(?: us| me)?(?: to)? keep|to keep|supports?|helps?|to support|funds?)\s(?:the|this|it|our|my|me|us)\b[^.;]{0,30}(?:lights? on|alive|running|going|development|work|project|maintained|maintain)\b/i;
const SOLD = /\b(?:upgrad\w*|pro|premium|unlock\w*|licen[sc]\w*|purchas\w*|buy(?:ing)? (?!me|us))\b/i;

/** Amounts that pass between users and their own customers, or are given to the maker. */
export const USERS_AND_SUPPORTERS: readonly Rejection[] = [
  {
    name: 'set by users',
    reason: 'users of the plugin sell plans of their own, whatever those are called',
    applies: ({ lead, tail }) =>
      !OWN_OFFER.test(lead) &&
      (SET_UP.test(lead) || THEY_PAY.test(lead) || OFFERED_THEM.test(lead) || TO_THEM.test(tail)),
  },
  {
    name: 'support',
    reason: 'it is given to keep the maker at work, and nothing is sold for it',
    applies: ({ lead, tail }) => (SUPPORT.test(lead) || KEEPS_ALIVE.test(tail)) && !SOLD.test(lead),
  },
];
