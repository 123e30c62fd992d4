import { sinceOwn } from '../brand.ts';
import { after, before, justBefore } from './near-amount.ts';
import type { Rejection } from './rejection.ts';

const WE_CHARGE = before("we|we[’']re|we are|currently|plugin|extension|app", 24);

const USERS = before(
  'charge|charges|charging|charged (?:their|your)|let(?:s|ting)? (?:your |the )?(?:customers?|visitors?|users|donors?|members?|clients?|buyers?|students?|fans|supporters|readers|subscribers|people|guests|patients|parents)|support(?:s|ing)? you|(?:your|their) (?:customers?|clients?|members?|visitors?|students?|users|audience|readers|guests|own prices?|prices?|services?|products?)|(?:customers?|clients?|members?|visitors?|students?|guests|buyers?) (?:can |may |could |will )?(?:pay|pays|subscribe|choose|buy|spend|get)|set (?:your|a|the|any) (?:own )?(?:price|prices|amount|amounts|rate|rates)|hourly rate|name your price|pay[- ]what[- ]you[- ]want|sell (?:access|courses|your|memberships?|subscriptions?|tickets)|new members|membership levels?',
  160,
);

const EXAMPLE = before(
  'e\\.g\\.?|i\\.e\\.?|for example|for instance|examples?|such as|demo|sample|template|layouts?|placeholder|realistic|z\\.\\s?b\\.|bijv\\.|par exemple|por ejemplo|például|mockups?|like this',
  60,
);

const SHOWN = justBefore(
  '(?:formats?|display|shows?|showing|type|typing|converts?|enter|prints?|turns?)(?:\\s[A-Za-zÀ-ɏ]+){0,2}',
);

const CONVERTED = /^\s?(?:to|in|into|→|⟶|->)\s(?:usd|eur|gbp|jpy|[A-Z]{3})\b/;

const COMPARED = before(
  "compares? (?:[a-z]+ ){0,3}(?:plans|prices|offers|providers|hosting|deals)|unlike|alternatives? to|compared (?:to|with)|versus|vs\\.?|why pay|why not|other [A-Za-zÀ-ɏ]+|others|competitors?|elsewhere|no need|(?:don|needn)[’']t (?:need|have)?|you(?:[’']d| would) pay|tired of|cheaper than|replaces?|most [A-Za-zÀ-ɏ]+ (?:cost|charge)|similar [A-Za-zÀ-ɏ]+|on average|average|typical(?:ly)?|anders als|in tegenstelling tot|contrairement",
  90,
);

// "no $10/month subscription": words alone stand between.
const NEGATED =
  /(?<![A-Za-zÀ-ɏ])(?:no|not|without|never|avoid|stop paying|so there is no|kein|keine|geen|sans|sin)\s(?:[A-Za-zÀ-ɏ’'-]+\s){0,4}\(?$/i;

// "Hosting companies ask", "most developers want": others than the maker.
const OTHERS_ASK =
  /(?<!\b(?:our|my|these|the|all|we)\s(?:[a-z]+\s)?)\b(?:companies|agencies|developers|designers|providers|services|vendors|tools|apps|plugins|extensions|platforms|freelancers|consultants|hosts|shops|stores|sites|makers|people|firms|experts|others|most|many|some)\s(?:(?:will|would|often|usually|easily|may|can|still|now|even|who|that)\s){0,2}(?:ask|asks|charge|charges|want|wants|take|takes|bill|bills|demand|demands|cost|costs|sell for)(?:\s(?:you|for|it|up to|around|about|over|from|at least|as much as)){0,3}\s?$/i;
// "Cancel your", "instead of paying"
const GIVEN_UP =
  /\b(?:(?:cancel|ditch|drop|replace|skip|dump|forget|quit|lose)\s(?:your|the|that|an?|those)\s(?:[a-z]+\s){0,3}|(?:instead of|rather than|without|stop) paying\s(?:[a-z]+\s){0,2})$/i;

const NEEDLESS = /\b(?:is|are) not (?:needed|required|necessary)|\bnot needed\b|\bfor nothing\b|\bfor free instead\b/i;

const ELSEWHERE = after(
  'elsewhere|(?:tools?|plugins?|apps?|software|services?) like (?:this|that|these)|with (?:other|others)|like (?:with )?other|for others|nicht nötig|niet nodig',
  40,
);

/** Amounts that others ask: other products, users of the plugin, examples and competitors. */
export const OTHER_SELLERS: readonly Rejection[] = [
  {
    name: 'other products',
    reason: 'it is under a heading about other products',
    applies: ({ sentence }) => sentence.section === 'others',
  },
  {
    name: 'charged by users',
    reason: 'it is a price that users of the plugin may ask of others',
    spareNamed: true,
    applies: ({ lead }) => USERS.test(lead) && !WE_CHARGE.test(lead),
  },
  {
    name: 'example',
    reason: 'it is in an example, a template or a quotation',
    applies: ({ lead, tail, before: text, after: rest }) =>
      EXAMPLE.test(lead) || SHOWN.test(lead) || isQuoted(text, rest) || CONVERTED.test(tail),
  },
  {
    name: 'compared',
    reason: 'it is what others cost, or what one need not pay',
    applies: ({ lead, sentence, tail, brand, period }) =>
      COMPARED.test(sinceOwn(lead, brand)) ||
      OTHERS_ASK.test(lead) ||
      GIVEN_UP.test(lead) ||
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
