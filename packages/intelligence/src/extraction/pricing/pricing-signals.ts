import type { PricingSentence } from './pricing-sentences.ts';

/** What the words of a listing say of its price, besides amounts. */
export interface PricingSignals {
  /** It can be used for free, for good. */
  isFree: boolean;
  /** Free up to a size: more is paid for. */
  isFreeInPart: boolean;
  /** A paid version, plan or add-on beside what is listed. */
  hasPaidVersion: boolean;
  /** It must be paid for: "requires a subscription". */
  mustBePaid: boolean;
  /** A licence is sold, for it or for more of it. */
  isSold: boolean;
  hasTrial: boolean;
}

const MAY_SPEAK =
  /free|plus\b|ultimate|verzi|versi|pro\b|premium|paid|paying|upgrade|upgrading|trial|subscri|purchas|plan|licen[cs]e|in-app|one-time|\$0|€0|kostenlos|gratis|gratuit|gratuito|ingyen|無料|免费|무료|бесплатн|bezpłat|zdarma|proberen|testen|commercial|buy|lifetime|add-?on|プレミアム/i;

// "Free" of something else, of a part of it, or for a time.
const NOT_FREE = new RegExp(
  [
    String.raw`[A-Za-zÀ-ɏ]+-free\b`,
    String.raw`(?:ads?|royalty|toll|risk|hassle|spam|bugs?|errors?|stress|worry|lock-in) free\b`,
    String.raw`\bno(?:t a)? free \S+`,
    String.raw`\b(?:feel|set|barrier|(?:you|we|they)(?:[’']re| are)|when you[’']re) free\b`,
    String.raw`(?<!\d )\bfree (?:shipping|delivery|credits?|returns?|gifts?|samples?|up\b|space|slots?|time|text|form|hand|market|e-?mails?|stock|support|updates?|upgrades?|quotes?|consultation|demo|call|webinar|course|domains?|products?|items?|api keys?|accounts?|exports?|months?|weeks?|days?|minutes|requests?|lessons?|trial|\d+[- ]day|movers|from\b)`,
    String.raw`\bfree of (?!charge|cost)[A-Za-zÀ-ɏ]+`,
    String.raw`\bbuy .{0,20} free\b|\bget (?:\d|one|two).{0,12} free\b|\bmonths? free\b`,
    String.raw`\b\d+ (?:days?|weeks?|months?|jours|tage|dagen|dias|días) (?:for )?(?:free|kostenlos|gratis|gratuits?)`,
    String.raw`\b(?:free|kostenlos|gratis) (?:for|during) (?:the )?(?:first )?\d+ (?:days?|weeks?|months?)`,
    String.raw`\b(?:try|test) (?:it |[A-Za-zÀ-ɏ]+ )?(?:for )?free\b|\bstart (?:for )?free\b`,
    String.raw`\b(?:sign[- ]?up|register|open an account|create an account|download (?:it|them))\b[^.]{0,30}\bfree(?: of charge)?\b`,
    String.raw`\b(?:gratis|kostenlos) (?:te )?(?:proberen|testen)|\bgratis verzending`,
    String.raw`\b(?:which|that|who) (?:are|is) free\b|\bfree for commercial use|\bfree on [A-Za-zÀ-ɏ]+`,
    String.raw`送料無料|無料トライアル|無料体験|免费试用|免費試用|무료 체험|무료 배송`,
  ].join('|'),
  'gi',
);

const FREE_NOUNS =
  'software|core|plugin|extension|app|application|add-?on|tool|theme|service|to use|to install|to download|of charge|of cost|forever|for everyone|for all|for personal|for individual|for non|for job|for students|for schools|for teams|for small|for up|for ever|for sites|for life|for individuals|for teachers|for open|and open|& open|open[- ]source|and easy|and simple|and ready|and growing|and fast|and light[A-Za-zÀ-ɏ]*|and no|and always|and does|and works|with in-app|platform|solution|addon|integration';
const FREE_BEFORE =
  'is|are|be|was made|always|remains?|stays?|fully|completely|totally|absolutely|entirely|truly|really|100\\s?%|all|it[’\']s|both|currently|now';
const FREE = new RegExp(
  [
    String.raw`\b(?:${FREE_BEFORE})\s(?:an?\s|and always will be\s|always\s|fully\s|completely\s|totally\s|100\s?%\s|absolutely\s|entirely\s|available\s)?(?:for\s)?free\b`,
    String.raw`\bfree (?:${FREE_NOUNS})\b`,
    String.raw`\b\d+ free [A-Za-zÀ-ɏ]+(?: [A-Za-zÀ-ɏ]+)? (?:a|per|each|every) (?:day|week|month)\b`,
    String.raw`\bfor free\b|^\W*free\W*$|^\W*(?:basic|starter|hobby)?\W*free(?: [A-Za-zÀ-ɏ]+){0,2}\s?[:–—(|,!-]|\bfree\s?[:–—|!]|\(free\)|\bfree,|[–—:-]\s?free\b`,
    String.raw`[$€£]\s?0(?:[.,]00)?(?![\d.,])`,
    String.raw`\b(?:kostenlos|kostenfrei|gratis|gratuite?s?|gratuita|gratuito|ingyenes|ingyen|bezpłatn[A-Za-zÀ-ɏ]*|zdarma|ilmainen|ücretsiz)\b|бесплатн|無料|免费|免費|무료`,
    String.raw`\b(?:costs?|for) nothing\b|\bno cost\b`,
  ].join('|'),
  'i',
);
// What is called the free version has another beside it.
const IN_PART = new RegExp(
  [
    String.raw`\bfree for \d+ (?!days?|weeks?|months?)[A-Za-zÀ-ɏ]+`,
    String.raw`\bfree (?:for|up to)\b.{0,30}\b(?:up to|fewer|less|\d+ (?:users?|sites?|seats?|people|widgets?))`,
    String.raw`\bfree[- ](?:versions?|plans?|tiers?|editions?)\b`,
    String.raw`\bfree (?:&|and|or|plus) (?:paid|premium|pro)\b`,
    String.raw`\b\d+\s[A-Za-zÀ-ɏ]+(?:\s(?:a|per|every)\s(?:day|month|week))?\s(?:are|is)\sfree\b`,
    String.raw`\bfirst (?:\d+|two|three|five|ten) [A-Za-zÀ-ɏ]+ (?:are|is) free\b`,
    String.raw`\bfree for (?:personal|individual|non-?commercial|open)\b(?!(?: use)? (?:and|&|or) commercial).{0,60}\b(?:commercial|business|compan)`,
    String.raw`\b(?:version gratuite|versión gratuita|versione gratuita|kostenlose version|gratis versie|alapverzió|ingyenes verzió|versão gratuita)`,
  ].join('|'),
  'i',
);

const NEGATED_PAID =
  /\b(?:no|not|without|never|isn[’']t|don[’']t|doesn[’']t|neither|nor|instead of)\b[^.;!?]{0,40}\b(?:premium|paid|pro|subscriptions?|upsells?|upgrade|licen[sc]e|account|payments?|purchases?)\b/gi;
const PRAISE =
  /\bpremium[- ](?:quality|looking|looks?|feel|design|experience|grade|style|support|palettes?)\b|\ba premium,|\blike a pro\b|\bfor pros?\b|\bpro[’']s\b|\bpro tips?\b/gi;
const PAID_NOUNS =
  'versions?|plans?|editions?|add-?ons?|features?|extensions?|subscriptions?|tiers?|licen[sc]es?|upgrades?|modules?|tools|users?|members?|membership|package|templates|only|integrations?|icons|items|service';
const PAID = new RegExp(
  [
    String.raw`\b(?:pro|premium|paid|plus|ultimate|business)[- ](?:${PAID_NOUNS})\b|\bfull version\b|\bcommercial licen[sc]e`,
    String.raw`\bupgrad(?:e|ing) to (?:[A-Za-zÀ-ɏ]+[’']?[A-Za-zÀ-ɏ]*\s){0,4}(?:pro|premium|paid|plus|ultimate|business|unlimited|full)\b`,
    String.raw`\bupgrade to (?:unlock|get|remove|use|access|add|enable)\b|\((?:paid|pro|premium)(?: only)?\)`,
    String.raw`\bupgrade (?:for|from) (?:just |only |as little as )?[$€£]|\bupgrade (?:now|today|here)\b|^\W*upgrade\W*$`,
    String.raw`\b(?:go|get|buy|try|want|in|unlock) (?:the )?(?:pro|premium)\b|\bgo pro\b|\bin-app purchases?\b`,
    String.raw`\bpurchase (?:[A-Za-zÀ-ɏ]+\s){0,6}(?:pro|premium|subscription|version)\b|\bpaid subscriptions?\b`,
    String.raw`\bsubscrib[A-Za-zÀ-ɏ]* to (?:our|one of our|the|a) (?:[A-Za-zÀ-ɏ]+\s){0,2}(?:plans?|service|premium|pro)\b`,
    String.raw`(?<![A-Za-zÀ-ɏ])(?:version|verzió|versión|versione|versie|edition)\s(?:pro|premium|payante|de pago|a pagamento)(?![A-Za-zÀ-ɏ])|\b(?:pro|premium|fizetős|kostenpflichtige|betaalde)[- ]?(?:version|verzió|versie|abo|abonnement)(?![A-Za-zÀ-ɏ])|プレミアム`,
    String.raw`^\W*(?:pro|premium)(?: account)?\W*(?:\(|$)|\b(?:pro|premium)\s?[(:–—]|\bpremium (?:ab|from|only|is|costs)\b`,
    String.raw`\b(?:paid|premium|commercial) add-?ons?\b|\bpaid (?:ones|features)\b`,
  ].join('|'),
  'i',
);
const IN_PART_PAID =
  /\b(?:some|certain|advanced|extra|more|other|additional) [a-z]+ (?:may )?requires? (?:an? )?(?:[a-z]+ )?(?:subscription|licen[sc]e|payment|plan|account)\b/gi;
// "Works with the free and pro versions of X"
const COMPATIBLE =
  /\b(?:compatible|works?|working|supports?|supported|requires?|integrat\w+|tested)\b[^.;]{0,60}\b(?:free|pro|premium|lite)\b[^.;]{0,20}\b(?:versions?|editions?|plans?)\b/gi;
// "Jamf Pro version": the paid version of something else.
const NAMED_EDITION = /(?<word>[A-ZÀ-Þ][A-Za-zÀ-ɏ\d]+)(?:[’']s)?\s(?:pro|premium|plus)\b/gi;
const OPENERS = new Set(
  'the our a an get buy go upgrade with unlock this in your purchase free optional all and for of to try from is some more what whats has have see use both via need want also or by includes only paid new other no its on as at'.split(' '),
);
const FOREIGN_PAID = /\S\s(?:premium|pro) accounts?\b|^premium accounts?\b|\bpaid account (?:of|with|at)\b/i;

const MUST =
  /\b(?:subscription|licen[sc]e|paid plan|paid account|payment) (?:is )?(?:required|needed|necessary)|\brequires? (?:a|an|an active) (?:paid |active )*(?:subscription|licen[sc]e|paid plan)\b|\b(?:is|as) a paid (?:plugin|app|extension|add-?on)\b|\bpaid (?:plugin|extension)\b/i;
const SOLD = /\b(?:purchase|buy) (?:a|an|the|your) (?:[A-Za-zÀ-ɏ]+\s)?licen[sc]e\b|\blifetime (?:deal|licen[sc]e)\b/i;
const TRIAL =
  /\bfree[- ]trial\b|\btrial (?:period|version|is|of|for|available)\b|\b(?:start|after|during|install|get|with|offer|includes?) (?:the |your |a |our |an )?(?:\d+[- ]day )?trial\b(?!\s(?:run|room|lesson|class|and error))|\b\d+[- ]days?[- ](?:[A-Za-zÀ-ɏ]+ )?trial\b|\b(?:days?|weeks?) of trial\b|^\W*trial\W*$|\btry\b.{0,20}\bfree (?:for|of)\b|\b(?:try|test) (?:it |\w+ )?(?:for )?free\b|\bfree for (?:the first )?\d+ days\b|\bgratis (?:te )?proberen\b|\bkostenlos testen\b|\bprueba gratuita\b|\bessai gratuit\b|\b\d+ dias grátis\b|\bingyenes próba|\bprova gratuita\b|\b(?:days?|weeks?|month) free\b|無料トライアル|無料体験|免费试用|免費試用|무료 체험/i;

/** Reads the words about prices. Sentences under a heading about other products say nothing. */
export function readSignals(sentences: readonly PricingSentence[], own: ReadonlySet<string>): PricingSignals {
  const signals: PricingSignals = {
    isFree: false,
    isFreeInPart: false,
    hasPaidVersion: false,
    mustBePaid: false,
    isSold: false,
    hasTrial: false,
  };
  for (const { text: whole, section, origin } of sentences) {
    if (section === 'others' || !MAY_SPEAK.test(whole)) continue;
    const text = whole.slice(0, 600).replace(COMPATIBLE, ' ');
    if (isOfUsers(text)) continue;
    const paid = text.replace(NEGATED_PAID, ' ').replace(PRAISE, ' ');
    if (TRIAL.test(text)) signals.hasTrial = true;
    if (paid.search(IN_PART_PAID) >= 0) signals.hasPaidVersion = true;
    if (MUST.test(paid.replace(IN_PART_PAID, ' '))) signals.mustBePaid = true;
    if (SOLD.test(paid)) signals.isSold = true;
    if (IN_PART.test(text.replace(NOT_FREE, ' '))) signals.isFreeInPart = true;
    if (origin === 'name') continue;
    if (isPaidBeside(paid, own)) signals.hasPaidVersion = true;
    if (FREE.test(text.replace(NOT_FREE, ' '))) signals.isFree = true;
  }
  return signals;
}

// "give new members 7 days for free", "Buy 2 get 1 free": what users offer, not what it costs.
function isOfUsers(text: string): boolean {
  return /\b(?:your (?:customers?|clients?|members?|visitors?)|new members|let (?:customers?|visitors?|members?)|offer (?:a|your)|can I offer)\b/i.test(
    text,
  );
}

function isPaidBeside(text: string, own: ReadonlySet<string>): boolean {
  if (FOREIGN_PAID.test(text)) return false;
  const named = [...text.matchAll(NAMED_EDITION)].map(({ groups }) => groups?.word ?? '');
  const isOther = (word: string) => /^[A-ZÀ-Þ]/.test(word) && !own.has(word.toLowerCase()) && !OPENERS.has(word.toLowerCase());
  // "Inkwell Pro adds", where the listing is of Inkwell and not of Inkwell Pro.
  if (!own.has('pro') && !own.has('premium') && named.some((word) => own.has(word.toLowerCase()))) return true;
  return !named.some(isOther) && PAID.test(text);
}
