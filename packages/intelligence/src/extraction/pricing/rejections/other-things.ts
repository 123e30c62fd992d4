import { after, before, justAfter, justBefore } from './near-amount.ts';
import type { Rejection } from './rejection.ts';

const GOODS = before(
  'retail|wholesale|sell(?:s|ing)? (?:at|for)|buy at|bought|headphones|shoes|hotel|flight|lunch|parcel|shipping|delivery|orders?|cart|per item|margins?|bitcoin|btc|eth|ether|stocks?|tickets?|invoices?|bills?|products?|items?|coins?|gross|subtotal|total|goods|checkout|box|payments|micropayments?|purchases|credit',
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

/** Amounts that are paid for something else: goods, rents, quantities and fees. */
export const OTHER_THINGS: readonly Rejection[] = [
  {
    name: 'goods',
    reason: 'it is the price of goods that the plugin is about',
    spareNamed: true,
    applies: ({ lead, tail, period }) =>
      ((period === null || period === 'once') && !/@\s?$/.test(lead) && (GOODS.test(lead) || OF_GOODS.test(tail))) ||
      (period === null && /→\s?$/.test(lead)),
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
];
