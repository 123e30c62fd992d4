import type { PricingSentence } from '../pricing-sentences.ts';
import { saysFree, saysFreeInPart } from './free-words.ts';
import { saysMustBePaid, saysPaidBeside, saysSold, withoutPraise } from './paid-words.ts';
import { saysTrial } from './trial-words.ts';

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

// "Works with the free and pro versions of X"
const COMPATIBLE =
  /\b(?:compatible|works?|working|supports?|supported|requires?|integrat\w+|tested)\b[^.;]{0,60}\b(?:free|pro|premium|lite)\b[^.;]{0,20}\b(?:versions?|editions?|plans?)\b/gi;
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
    const paid = withoutPraise(text);
    signals.hasTrial ||= saysTrial(text);
    signals.mustBePaid ||= saysMustBePaid(paid);
    signals.isSold ||= saysSold(paid);
    signals.isFreeInPart ||= saysFreeInPart(text);
    // "Free" and "Pro" in a name may be no more than its name.
    if (origin === 'name') continue;
    signals.hasPaidVersion ||= saysPaidBeside(paid, own);
    signals.isFree ||= saysFree(text);
  }
  return signals;
}

// "give new members 7 days for free", "Buy 2 get 1 free": what users offer, not what it costs.
function isOfUsers(text: string): boolean {
  return /\b(?:your (?:customers?|clients?|members?|visitors?)|new members|let (?:customers?|visitors?|members?)|offer (?:a|your)|can I offer)\b/i.test(
    text,
  );
}
