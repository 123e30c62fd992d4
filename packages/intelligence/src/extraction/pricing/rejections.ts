import { type Brand, sinceOwn } from './brand.ts';
import type { PriceMention } from './price-mentions.ts';

/** An amount in its sentence, with windows of the text around it. */
export interface MentionContext extends PriceMention {
  /** The words before it, to about a clause. */
  lead: string;
  brand: Brand;
}

/** Why an amount is no price of the plugin. */
export interface Rejection {
  name: string;
  reason: string;
  /** True where it does not apply to a price of a period that the name of a plan introduces. */
  spareNamed?: true;
  applies(context: MentionContext): boolean;
}

/** Words within so many characters before the amount, in its clause. */
function before(words: string, distance: number): RegExp {
  return new RegExp(String.raw`(?<![.A-Za-zÀ-ɏ])(?:${words})(?![A-Za-zÀ-ɏ])(?:[^.;|]|\.(?=\d)){0,${distance}}$`, 'i');
}

/** Words directly before the amount. */
function justBefore(words: string): RegExp {
  return new RegExp(String.raw`(?<![A-Za-zÀ-ɏ])(?:${words})\W{0,3}$`, 'i');
}

/** Words within so many characters after the amount, in its clause. */
function after(words: string, distance: number): RegExp {
  return new RegExp(String.raw`^(?:[^.;|]|\.(?=\d)){0,${distance}}(?<![A-Za-zÀ-ɏ])(?:${words})(?![A-Za-zÀ-ɏ])`, 'i');
}

/** Words directly after the amount. */
function justAfter(words: string): RegExp {
  return new RegExp(String.raw`^[^A-Za-zÀ-ɏ\d;|]{0,3}(?:usd |eur )?(?:${words})(?![A-Za-zÀ-ɏ])`, 'i');
}

const MAGNITUDE = /^\s?(?:k\b|m\b(?!\/)|bn\b|b\b|mio|mrd|million|billion|trillion|thousand|milliard|万|億|亿)/i;

const OLD = justBefore(
  'was|were|before|previously|formerly|originally|original price|instead of|rather than|regular(?:ly)?(?: price)?|normally|normal price|usually|usual price|statt|anstatt|in plaats van|au lieu de|en lugar de|reg\\.|valued at|worth|list price|r\\.?r\\.?p\\.?|msrp',
);
const VALUE = /^\s?(?:→|->|=>)\s?[$€£]|^[^A-Za-z\d;|]{0,3}(?:value|worth|off the)\b/i;

const SAVES = before(
  'sav(?:e|es|ed|ing|ings)|discount|coupon|rebate|cash ?back|refund(?:ed)?|spart?|bespaart?|économisez|ahorra|korting|rabatt?|kedvezmény',
  30,
);
const OFF = justAfter('off|discount|coupon|rebate|korting|rabatt|cash ?back|back|savings|saved|cheaper|less|de réduction|kedvezmény');
const OFF_NEAR = after('off your|discount|coupon|cash back|voucher', 14);

const GIVEN = /^[^A-Za-zÀ-ɏ\d;|]{0,2}(?:[A-Za-zÀ-ɏ]+\s){0,3}(?:credits?|vouchers?|gift|bonus|guthaben|tegoed|free)(?![A-Za-zÀ-ɏ])/i;
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

const GOODS = before(
  'retail|wholesale|sell(?:s|ing)? (?:at|for)|buy at|bought|headphones|shoes|hotel|flight|lunch|parcel|shipping|delivery|orders?|cart|per item|margins?|bitcoin|btc|eth|ether|stocks?|tickets?|invoices?|bills?|products?|items?|coins?|gross|subtotal|total|goods|checkout|box',
  40,
);
const OF_GOODS = after(
  'for (?:a |an |the )?(?:consultation|workshop|lunch|flight|flat|room|table|ticket|hour|night|coffee|lesson|class)|at (?:the )?checkout|each',
  24,
);
const RENT = before(
  'rents?|rental|flats|apartments?|houses?|mortgage|salaries|hotel|rates?|electricity|power|energy|expenses?|loan|deposit|laptop|hacked|hourly',
  40,
);
const MEASURED = /^[/\s]{0,3}(?:kwh|mwh|h|hour|hr|night|sqm|m²|kg|lb|oz|km)(?![A-Za-zÀ-ɏ])/i;

const THRESHOLD = justBefore(
  '(?:over|under|above|below|less than|more than|at least|at most|up to|exceed[A-Za-zÀ-ɏ]*|minimum|maximum|falls? (?:to|below)|drops? (?:to|below)|between|reach(?:es)?|unter|über|boven|onder|within|suggested|spend|spending)(?:\\s(?:orders?|of|a|the|total|amount)){0,2}',
);

const QUANTITY =
  /^\s?(?:usd|eur)?\s?(?:\/|per|pro|par|por|for each|for every|a|each|every)\s{0,2}(?:\d[\d,.]*k?|gb|tb|mb|images?|pages?|minutes?|min|requests?|calls?|messages?|sms|e-?mails?|leads?|credits?|returns?|orders?|transactions?|downloads?|exports?|search(?:es)?|tokens?|words?|characters?|records?|contacts?|conversations?|documents?|scans?|thousand|million|photos?|videos?|labels?|clicks?|impressions?|quer(?:y|ies)|api|invoices?|tickets?|bookings?|sales?|lookups?|reports?|signatures?|envelopes?|items?|products?|stück|stuk|darab)(?![A-Za-zÀ-ɏ])/i;

const FEE =
  /(?:%|percent)\s?(?:\+|plus|and|&)\s?$|\+\s?$|(?<![A-Za-zÀ-ɏ])(?:transaction|processing|fba|set-?up|installation|implementation|onboarding|training|migration|customi[sz]ation|consulting|overage|additional|extra|renewals?|renews?(?: at| for)?)(?![A-Za-zÀ-ɏ])(?:[^.;|,]|\.(?=\d)){0,40}$/i;
const FEE_AFTER = justAfter(
  '\\+\\s?\\d|(?:transaction|processing|set-?up|onboarding|implementation|installation) (?:fee|cost|charge)|per (?:transaction|ticket|booking|sale|order)|of (?:each|every) (?:sale|order)|fee per',
);

const WE_CHARGE = before('we|we[’\']re|we are|currently|plugin|extension|app', 24);
const USERS = before(
  "charge|charges|charging|charged (?:their|your)|let(?:s|ting)? (?:your |the )?(?:customers?|visitors?|users|donors?|members?|clients?|buyers?|students?|fans|supporters|readers|subscribers|people|guests|patients|parents)|support(?:s|ing)? you|(?:your|their) (?:customers?|clients?|members?|visitors?|students?|users|audience|readers|guests|own prices?|prices?|services?|products?)|(?:customers?|clients?|members?|visitors?|students?|guests|buyers?) (?:can |may |could |will )?(?:pay|pays|subscribe|choose|buy|spend|get)|set (?:your|a|the|any) (?:own )?(?:price|prices|amount|amounts|rate|rates)|hourly rate|name your price|pay[- ]what[- ]you[- ]want|sell (?:access|courses|your|memberships?|subscriptions?|tickets)|new members|membership levels?",
  160,
);

const EXAMPLE = before(
  'e\\.g\\.?|i\\.e\\.?|for example|for instance|examples?|such as|demo|sample|template|layouts?|placeholder|realistic|z\\.\\s?b\\.|bijv\\.|par exemple|por ejemplo|például|mockups?|like this',
  60,
);
const SHOWN = justBefore('(?:formats?|display|shows?|showing|type|typing|converts?|enter|prints?|turns?)(?:\\s[A-Za-zÀ-ɏ]+){0,2}');
const CONVERTED = /^\s?(?:to|in|into|→|⟶|->)\s(?:usd|eur|gbp|jpy|[A-Z]{3})\b/;

const COMPARED = before(
  'compares? (?:[a-z]+ ){0,3}(?:plans|prices|offers|providers|hosting|deals)|unlike|alternatives? to|compared (?:to|with)|versus|vs\\.?|why pay|why not|other [A-Za-zÀ-ɏ]+|others|competitors?|elsewhere|no need|(?:don|needn)[’\']t (?:need|have)?|you(?:[’\']d| would) pay|tired of|cheaper than|replaces?|most [A-Za-zÀ-ɏ]+ (?:cost|charge)|similar [A-Za-zÀ-ɏ]+|on average|average|typical(?:ly)?|anders als|in tegenstelling tot|contrairement',
  90,
);
// "no $10/month subscription": words alone stand between.
const NEGATED = /(?<![A-Za-zÀ-ɏ])(?:no|not|without|never|avoid|stop paying|so there is no|kein|keine|geen|sans|sin)\s(?:[A-Za-zÀ-ɏ’'-]+\s){0,4}\(?$/i;
const NEEDLESS = /\b(?:is|are) not (?:needed|required|necessary)|\bnot needed\b|\bfor nothing\b|\bfor free instead\b/i;
const ELSEWHERE = after('elsewhere|with (?:other|others)|like (?:with )?other|for others|nicht nötig|niet nodig', 40);

/**
 * The reasons for which an amount is no price of the plugin. Each looks at the clause or the
 * sentence of the amount alone.
 */
export const REJECTIONS: readonly Rejection[] = [
  {
    name: 'other products',
    reason: 'it stands under a heading about other products',
    applies: ({ sentence }) => sentence.section === 'others',
  },
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
  {
    name: 'goods',
    reason: 'it is the price of goods that the plugin is about',
    spareNamed: true,
    applies: ({ lead, tail, period }) =>
      ((period === null || period === 'once') && !/@\s?$/.test(lead) && (GOODS.test(lead) || OF_GOODS.test(tail))) || (period === null && /→\s?$/.test(lead)),
  },
  {
    name: 'rents and power',
    reason: 'it is a rent, a rate or a price of power that the plugin is about',
    spareNamed: true,
    applies: ({ lead, tail }) => RENT.test(lead) || MEASURED.test(tail),
  },
  {
    name: 'threshold',
    reason: 'it bounds something else: an order, a budget, a list of gifts',
    applies: ({ lead }) => THRESHOLD.test(lead),
  },
  {
    name: 'by quantity',
    reason: 'a price for a quantity is none of a plan',
    applies: ({ tail, period }) => period !== 'once' && QUANTITY.test(tail),
  },
  {
    name: 'fee',
    reason: 'fees, commissions and the work of setting it up are paid beside the price',
    applies: ({ lead, tail }) => FEE.test(lead) || FEE_AFTER.test(tail),
  },
  {
    name: 'charged by users',
    reason: 'it is a price that users of the plugin may ask of others',
    spareNamed: true,
    applies: ({ lead }) => USERS.test(lead) && !WE_CHARGE.test(lead),
  },
  {
    name: 'example',
    reason: 'it stands in an example, a template or a quotation',
    applies: ({ lead, tail, before: text, after: rest }) =>
      EXAMPLE.test(lead) || SHOWN.test(lead) || isQuoted(text, rest) || CONVERTED.test(tail),
  },
  {
    name: 'compared',
    reason: 'it is what others cost, or what one need not pay',
    applies: ({ lead, sentence, tail, brand, period }) =>
      COMPARED.test(sinceOwn(lead, brand)) ||
      (period !== 'once' && NEGATED.test(lead)) ||
      NEEDLESS.test(sentence.text.slice(0, 300)) ||
      ELSEWHERE.test(tail) ||
      (/^(?:it|they|that)\b/i.test(sentence.text) && /^(?:why not|unlike|compared|instead)\b/i.test(sentence.previous)),
  },
];

// Between an opening quotation mark and its end; inches and apostrophes are none.
function isQuoted(text: string, rest: string): boolean {
  const opened = /[“«„"]\s?[^“”«»„"]{0,80}$/.exec(text);
  if (!opened || !/^[^“”«»„"]{0,80}[”»“"]/.test(rest)) return false;
  const straight = text.split('"').length - 1;
  return opened[0].startsWith('"') ? straight % 2 === 1 : true;
}
