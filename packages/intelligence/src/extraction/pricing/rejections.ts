import type { PriceMention } from './price-mentions.ts';

/** An amount in its sentence, with windows of the text around it. */
export interface MentionContext extends PriceMention {
  /** The words before it, to about a clause. */
  lead: string;
  /** The words after it, to about a clause. */
  trail: string;
}

/** Why an amount is no price of the plugin. */
export interface Rejection {
  name: string;
  reason: string;
  applies(context: MentionContext): boolean;
}

/**
 * The reasons for which an amount is no price of the plugin, whatever period it has. Each looks at
 * the clause or the sentence of the amount alone.
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
    applies: ({ after }) => /^\s?(?:k\b|m\b|bn\b|b\b|mio|mrd|million|billion|trillion|thousand|milliard|万|億|亿)/i.test(after),
  },
  {
    name: 'old price',
    reason: 'it was the price before, or is crossed out by another',
    applies: ({ lead, trail }) =>
      /\b(?:was|were|previously|formerly|originally|instead of|rather than|regular(?:ly)?(?: price)?|normally|usually|statt|anstatt|reg\.|valued at|worth|list price|r\.?r\.?p\.?|usual price)\W{0,3}(?:only )?$/i.test(lead) ||
      /^\W{0,2}(?:value|off the)\b/i.test(trail),
  },
  {
    name: 'discount',
    reason: 'what is saved is no price',
    applies: ({ lead, trail }) =>
      /\b(?:sav(?:e|es|ed|ing|ings)|discount|coupon|rebate|cash ?back|refund(?:ed)?|spart?|bespaar|économisez|ahorra|korting|rabatt?)\b(?:[^.;:|]|\.(?=\d)){0,30}$/i.test(lead) ||
      /^\W{0,2}(?:usd )?(?:off|discount|coupon|rebate|korting|rabatt|cash ?back|back|savings|saved|cheaper|less)\b/i.test(trail) ||
      /^[^.,;|]{0,14}\b(?:off your|discount|coupon|cash back)\b/i.test(trail),
  },
  {
    name: 'gift',
    reason: 'credit that is given is no price',
    applies: ({ lead, trail }) =>
      /^\W{0,2}(?:\p{L}+\s){0,3}(?:credits?|voucher|gift|bonus|guthaben|tegoed)\b/iu.test(trail) ||
      /\b(?:gift|gifts|bonus|voucher|reward|receive|credit of|earn|earned|earning|win|won|refer)\b(?:[^.;:|]|\.(?=\d)){0,30}$/i.test(lead),
  },
  {
    name: 'donation',
    reason: 'donations, tips and sponsors are given freely, to the maker or to users',
    applies: ({ sentence }) =>
      /\b(?:donat\w*|donors?|tip|tips|tipping|sponsor\w*|patreon|liberapay|ko-?fi|coffee|beer|contribut\w*|fundrais\w*|nonprofits? raised|pledge\w*|spende\w*|doner\w*|donate\w*|adomány\w*|recurring gifts?|charit\w*)\b/i.test(
        sentence.text.slice(0, 400),
      ),
  },
  {
    name: 'market or earnings',
    reason: 'it is what somebody earns, sells or loses, or what a market is worth',
    applies: ({ lead, trail }) =>
      /\b(?:earn\w*|made|makes?|making|revenue|turnover|salar\w*|wages?|income|profits?|sales of|raised|pays you|job|jobs|worth|los(?:e|es|t|ing)|fines?|penalt\w*|budgets?|deals?|quotes|pipeline|spend\w*|spent|generat\w*|market|industry)\b(?:[^.;|]|\.(?=\d)){0,50}$/i.test(lead) ||
      /^[^.;|]{0,30}\b(?:in (?:sales|revenue|profit|fines|savings)|of (?:revenue|sales|turnover|profit|cloud cost|fines)|revenue|salary|income|profit|fine|penalty|budget|market|turnover|raised|mrr|arr)\b/i.test(trail),
  },
  {
    name: 'goods',
    reason: 'it is the price of goods, rents or services that the plugin is about',
    applies: ({ lead, trail, sentence }) =>
      /\b(?:retail|wholesale|sell(?:s|ing)? (?:at|for)|buy at|bought|headphones|shoes|flats|apartments?|rents?|rental|hotel|flight|lunch|parcel|shipping|delivery|order(?:s)?(?: of| over| above)?|minimum order|cart|per item|margins?|bitcoin|btc|eth|ether|stock price|tickets?|salaries|mortgage|invoice(?: of)?|laptop|hacked|rates?|deposit|products?|items?|coins?|electricity|power|energy|expenses?|loan|gross|subtotal|total)\b(?:[^.;|]|\.(?=\d)){0,40}$/i.test(lead) ||
      /^[^.;|]{0,24}\b(?:for (?:a |an |the )?(?:consultation|workshop|lunch|flight|flat|room|table|ticket|hour|night|coffee|lesson|class)|per (?:hour|h|night|day|kwh|mile|km|kg|lb|ticket|parcel|order|room|item|product))\b/i.test(trail) ||
      /^[/\s]{0,3}(?:kwh|mwh|h|hour|hr|night|sqm|m²|kg|lb|oz|km)\b/i.test(trail) ||
      /→/.test(sentence.text.slice(0, 300)),
  },
  {
    name: 'threshold',
    reason: 'it bounds something else: an order, a budget, a list of gifts',
    applies: ({ lead }) =>
      /\b(?:over|under|above|below|less than|more than|at least|at most|up to|exceed\w*|minimum|maximum|falls? (?:to|below)|drops? (?:to|below)|between|reach(?:es)?|unter|über|boven|onder|within|suggested|spend)\W{0,2}(?:(?:orders?|of|a|the|total|amount)\s){0,2}$/i.test(lead),
  },
  {
    name: 'by quantity',
    reason: 'a price for a quantity is none of a plan',
    applies: ({ trail, period }) =>
      period !== 'once' &&
      /^\s?(?:usd|eur)?\s?(?:\/|per|pro|par|por|for each|for every|a|each|every)\s{0,2}(?:\d[\d,.]*k?|gb|tb|mb|image|images|page|pages|minute|min|request|call|message|sms|email|e-mail|lead|credit|credits|return|order|transaction|download|export|search|token|tokens|word|words|character|record|contact|contacts|conversation|document|scan|thousand|million|photo|video|label|click|impression|query|api|invoice|ticket|booking|sale|lookup|report|signature|envelope)\b/i.test(trail),
  },
  {
    name: 'fee',
    reason: 'fees, commissions and the work of setting it up are paid beside the price',
    applies: ({ lead, trail }) =>
      /(?:%|percent)\s?(?:\+|plus|and|&)\s?$|\b(?:transaction|processing|fba|setup|set-up|installation|implementation|onboarding|training|migration|customi[sz]ation|consulting|overage|additional|extra|renewals?|renews? (?:at|for)|shipping)\b(?:[^.;|]|\.(?=\d)){0,40}$|\+\s?$/i.test(lead) ||
      /^\W{0,2}(?:\+\s?\d|(?:transaction|processing|setup|set-up|onboarding|implementation|installation) (?:fee|cost|charge)|per (?:transaction|ticket|booking|sale|order)|of (?:each|every) (?:sale|order)|fee per)/i.test(trail),
  },
  {
    name: 'charged by users',
    reason: 'it is a price that users of the plugin may ask of others',
    applies: ({ lead, sentence }) =>
      /\b(?:charge|charges|charging|charged (?:their|your)|let(?:s|ting)? (?:your |the )?(?:customers?|visitors?|users|donors?|members?|clients?|buyers?|students?)|(?:your|their) (?:customers?|clients?|members?|visitors?|students?|users|audience|readers|guests|own prices?|prices?)|(?:customers?|clients?|members?|visitors?|students?|guests|buyers?) (?:can |may |could |will )?(?:pay|pays|subscribe|choose|buy|spend|get)|set (?:your|a|the|any) (?:own )?(?:price|prices|amount|amounts|rate|rates)|hourly rate|name your price|pay[- ]what[- ]you[- ]want|sell (?:access|courses|your|memberships?|subscriptions?|tickets)|new members)\b/i.test(
        lead,
      ) && !/\b(?:we|our plugin) charge\b/i.test(sentence.text.slice(0, 300)),
  },
  {
    name: 'example',
    reason: 'it stands in an example, a template or a quotation',
    applies: ({ lead, trail, before, after }) =>
      /\b(?:e\.g\.|i\.e\.|for example|for instance|(?<![.\w])examples?|such as|demo|sample|template|layouts?|placeholder|realistic|z\.\s?b\.|bijv\.|par exemple|por ejemplo|mockups?|like this)\b(?:[^.;|]|\.(?=\d)){0,60}$/i.test(lead) ||
      /\b(?:formats?|display|shows?|showing|type|typing|convert|enter|prints?)\b\W{0,3}(?:\w+ ){0,2}$/i.test(lead) ||
      isQuoted(before, after) ||
      /^\s?(?:to|in|into|→)\s(?:usd|eur|gbp|jpy|[A-Z]{3})\b/.test(trail),
  },
  {
    name: 'compared',
    reason: 'it is what others cost, or what one need not pay',
    applies: ({ lead, sentence, tail }) =>
      /\b(?:unlike|alternatives? to|compared (?:to|with)|versus|vs\.?|why pay|why not|other \p{L}+|others|competitors?|elsewhere|no need|don[’']t (?:need|have) to|needn[’']t|you(?:'d| would) pay|without (?:paying|a|the|your)|avoid|stop paying|tired of|so there is no|no|not|never|cheaper than|replaces?|instead|most \p{L}+ (?:cost|charge)|similar \p{L}+|on average|average|typical(?:ly)?|a typical \p{L}+)\b(?:[^.;|]|\.(?=\d)){0,70}$/iu.test(
        lead.replace(/\bno[t]? (?:ads|limits?|hidden|contract|credit card|commitment|tracking|watermarks?)[^,;.]*[,;]?/gi, ' '),
      ) ||
      /\b(?:is|are) not (?:needed|required|necessary)|\bnot needed\b|\bfor nothing\b|\bfor free instead\b/i.test(sentence.text.slice(0, 300)) ||
      /^[^.;|]{0,40}\b(?:elsewhere|with (?:other|others)|like (?:with )?other|subscriptions? and no|for others)\b/i.test(tail) ||
      (/^(?:it|they|that)\b/i.test(sentence.text) && /^(?:why not|unlike|compared|instead)\b/i.test(sentence.previous)),
  },
];

// Between an opening quotation mark and its end; inches and apostrophes are none.
function isQuoted(before: string, after: string): boolean {
  const opened = /[“«„"]\s?[^“”«»„"]{0,80}$/.exec(before);
  if (!opened || !/^[^“”«»„"]{0,80}[”»“"]/.test(after)) return false;
  const straight = before.split('"').length - 1;
  return opened[0].startsWith('"') ? straight % 2 === 1 : true;
}
