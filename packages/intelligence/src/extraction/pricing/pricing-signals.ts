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
  hasTrial: boolean;
}

const MAY_SPEAK =
  /free|pro\b|premium|paid|upgrade|upgrading|trial|subscri|purchas|plan|licen[cs]e|in-app|one-time|\$0|€0|kostenlos|gratis|gratuit|gratuito|ingyen|無料|免费|무료|бесплатн|bezpłat|zdarma|proberen|testen|commercial|buy|lifetime|add-?on/i;

// "Free" of something else, or as part of something else.
const NOT_FREE =
  /\b(?:(?:ad|ads|royalty|toll|risk|hassle|spam|distraction|gluten|bug|code|worry|stress|error|jquery|cookie|maintenance|pain|commission|clutter|tax|interest|cruelty|duty|lock-in|hands|sugar|carbon|conflict|dependency|water\s?mark)[- ]free|feel free|(?<!\d )free (?:shipping|delivery|credits?|returns?|gifts?|samples?|up\b|of (?:ads|bugs|spam|malware|clutter|advert\w*|errors?|worry|distractions?)|space|slots?|time|text|form|hand|market|images|icons|photos|e-?mails?|stock|support|updates?|upgrades?|quotes?|consultation|demo|call|webinar|course|domains?|products?|items?|api keys?|exports?|months?|weeks?|days?|minutes|requests?|lessons?|cvs?|lookups?|clips?|trial|\d+[- ]day|access for \d)|buy .{0,20} free|get .{0,12} free|\d+ (?:days?|weeks?|months?|jours|tage|dagen|dias|días)\s(?:for )?(?:free|kostenlos|gratis|gratuits?)|(?:free|kostenlos|gratis)\s(?:for|during)\s(?:the\s)?(?:first\s)?\d+ (?:days?|weeks?|months?)|try (?:it |\w+ )?(?:for )?free|start (?:for )?free|(?:gratis|kostenlos) (?:te )?(?:proberen|testen)|gratis verzending|(?:which|that|who) (?:are|is) free|(?:are|is) free for commercial use|free on \w+|barrier-free|free movers|set free|for a free|a free \w+ (?:account|plan|key) (?:is|from|of|at|with)|months? free)\b/gi;

const FREE =
  /\b\d+ free \p{L}+(?: \p{L}+)? (?:a|per|each|every) (?:day|week|month)\b|\b(?:is|are|be|was made|always|remains?|stays?|fully|completely|totally|absolutely|entirely|truly|really|100\s?%|all|it[’']s|both|currently|now)\s(?:a\s|an\s|and always will be\s|always\s|fully\s|completely\s|totally\s|100\s?%\s|absolutely\s|entirely\s|available\s)?(?:for\s)?free\b|\bfree (?:and open|& open|open[- ]source|software|version|plan|tier|edition|account|forever|core|to (?:use|install|download)|of charge|for (?:everyone|all|personal|individual|non|job|students|schools|teams|small|up|ever|sites|life|individuals|teachers|open)|plugin|extension|app|add-?on|tool|and)\b|\bfor free\b|^\W*free\W*$|^\W*(?:basic|starter|hobby)?\W*free\s?[:–—(|,-]|\bfree\s?[:–—|]|\(free\)|\bfree,|[–—:-]\s?free\b|[$€£]\s?0(?:[.,]00)?(?![\d.,])|\b(?:kostenlos|kostenfrei|gratis|gratuite?s?|gratuita|gratuito|ingyenes|ingyen|бесплатн\w*|bezpłatn\w*|zdarma|ilmainen|ücretsiz)\b|無料|免费|免費|무료|\b(?:costs?|for) nothing\b|\bno cost\b|\bmit[- ]licen[sc]ed\b(?=.{0,30}free)/iu;
const IN_PART =
  /\bfree (?:for|up to)\b.{0,30}\b(?:up to|fewer|less|\d+ (?:users?|sites?|seats?|people|widgets?))|\bfree (?:version|plan|tier)\b.{0,60}\b(?:limited|up to|\d+)|\b\d+\s\p{L}+(?:\s(?:a|per|every)\s(?:day|month|week))?\s(?:are|is)\sfree\b|\bfree for (?:personal|individual|non-?commercial|open)\b.{0,60}\b(?:commercial|business|compan)/iu;

const NEGATED_PAID =
  /\b(?:no|not|without|never|isn[’']t|don[’']t|doesn[’']t|neither|nor|instead of)\b[^.;!?]{0,40}\b(?:premium|paid|pro|subscriptions?|upsells?|upgrade|licen[sc]e|account|payments?|purchases?)\b/gi;
const PAID =
  /\b(?:pro|premium|paid|plus|commercial|full|ultimate|business)[- ](?:versions?|plans?|editions?|add-?ons?|features?|extensions?|subscriptions?|tier|tiers|licen[sc]es?|upgrades?|modules?|tools|users?|accounts?|members?|membership|support|package|templates|only|integrations?)\b|\b(?:upgrad(?:e|ing)|switch)\s(?:to|for|now)\b|\bupgrade\s(?:your|today|and|here)\b|\b(?:go|get|buy|try|want|need|with|in|see|about|discover|unlock)\s(?:to\s)?(?:the\s)?(?:pro|premium)\b|\bgo pro\b|\bin-app purchases?\b|\bpurchase (?:\p{L}+\s){0,6}(?:pro|premium|license|licence|subscription|version)\b|\bpaid subscriptions?\b|\b(?:version|verzió|versión|versione|versie|edition)\s(?:pro|premium|payante)\b|\b(?:pro|premium)[- ]?(?:version|verzió|versie|abo|abonnement)\b|プレミアム|^\W*(?:pro|premium)\W*$|\b(?:pro|premium)\s?[(:–—]|\bpremium (?:ab|from|only|is|costs)\b|\bbuy premium\b|\brequires? a (?:pro|premium|paid) (?:licen[sc]e|plan|version)\b|\blifetime (?:deal|licen[sc]e)\b/iu;
const PRAISE = /\bpremium[- ](?:quality|looking|looks?|feel|design|experience|grade|style|support and)\b|\ba premium,/gi;
const FOREIGN_PAID =
  /\b(?:accounts? of|premium account|premium accounts|pro account|needs?|requires?|need)\b[^.;]{0,30}\b(?:\p{Lu}\p{L}+)\s(?:pro|premium|plus)\b|\bpremium accounts?\b|\bpaid account (?:of|with|at)\b/iu;

const MUST = /\b(?:subscription|licen[sc]e|paid plan|payment) (?:is )?(?:required|needed|necessary)|\brequires? (?:a|an) (?:paid )?(?:subscription|licen[sc]e|paid plan)\b/i;
const TRIAL =
  /\bfree[- ]trial\b|\b\d+[- ](?:days?|weeks?|months?)[- ](?:free |evaluation |money)?trial\b|\b(?:days?|weeks?) of trial\b|\btrial (?:period|version|is|of|for|available)\b|\btry\b.{0,20}\bfree (?:for|of)\b|\btry (?:it |\w+ )?(?:for )?free\b|\bfree for (?:the first )?\d+ days\b|\bgratis (?:te )?proberen\b|\bkostenlos testen\b|\bprueba gratuita\b|\bessai gratuit\b|\b\d+ dias grátis\b|\bingyenes próba\b|\bprova gratuita\b|\b(?:days?|weeks?|month) free\b|無料トライアル|免费试用|\bafter the trial\b|\btrial\b/i;

/** Reads the words about prices. Sentences under a heading about other products say nothing. */
export function readSignals(sentences: readonly PricingSentence[], own: ReadonlySet<string>): PricingSignals {
  const signals: PricingSignals = {
    isFree: false,
    isFreeInPart: false,
    hasPaidVersion: false,
    mustBePaid: false,
    hasTrial: false,
  };
  for (const { text: whole, section, origin } of sentences) {
    if (section === 'others' || !MAY_SPEAK.test(whole)) continue;
    const text = whole.slice(0, 600);
    if (TRIAL.test(text) && !isForeign(text)) signals.hasTrial = true;
    if (MUST.test(text)) signals.mustBePaid = true;
    if (IN_PART.test(text)) signals.isFreeInPart = true;
    const paid = text.replace(NEGATED_PAID, ' ').replace(PRAISE, ' ');
    if ((PAID.test(paid) || isOwnEdition(paid, own)) && !FOREIGN_PAID.test(paid) && !isForeign(text) && origin !== 'name')
      signals.hasPaidVersion = true;
    if (origin !== 'name' && FREE.test(text.replace(NOT_FREE, ' ')) && !isForeign(text)) signals.isFree = true;
  }
  return signals;
}

// "give new members 7 days for free", "Buy 2 get 1 free": what users offer, not what it costs.
function isForeign(text: string): boolean {
  return /\b(?:your (?:customers?|clients?|members?|visitors?)|new members|let (?:customers?|visitors?|members?)|offer (?:a|your)|can I offer)\b/i.test(text);
}

// "Inkwell Pro adds", where the listing is of Inkwell.
function isOwnEdition(text: string, own: ReadonlySet<string>): boolean {
  const before = /(\p{L}+)\s(?:pro|premium|plus)\b/giu;
  return [...text.matchAll(before)].some(([, word]) => own.has((word ?? '').toLowerCase()));
}
