const LETTERS = String.raw`[\p{L}\p{N}'’/-]+`;
const GAP = String.raw`(?:\s+${LETTERS},?){0,5}?`;

/** "integrates with", "connect your shop to": what follows is a product, even an unheard-of one. */
const STRONG_BEFORE = new RegExp(
  [
    String.raw`\bintegrat\p{L}*(?:\s+\p{L}+){0,3}?\s+(?:with|into|for|to|:)(?: the| your)?\s*$`,
    String.raw`\b(?:we|it) integrates?\s*$`,
    String.raw`(?:^integrations?:|\bintegrations? (?:include|with):?)\s*$`,
    String.raw`\b(?:works?|working|compatible|plays?|pairs?|syncs?|synced|sync|synchroni[sz]\p{L}*|synchronisiert)${GAP}\s+(?:with|between|across|mit|met|to|from)(?: the| your)?\s*:?\s*$`,
    String.raw`\b(?:connect|connects|connecting|links?)${GAP}\s+(?:to|with|from|and)(?: the| your)?\s*:?\s*$`,
    String.raw`\bdata (?:of|from)(?: the| your)?\s*$`,
    String.raw`\b(?:integration|component|connector|add-?on|client|extension) for(?: the)?\s*$`,
    String.raw`\b(?:werkt|werkt samen|koppel\p{L}*|verbind\p{L}*) (?:met|aan)\s*$`,
    String.raw`\b(?:unterstützt|verbindet mit|kompatibel mit|integration (?:mit|von|in)|támogatja a|ondersteunt)\s*(?:den|die|das)?\s*$`,
  ].join('|'),
  'u',
);

const BRACKET = /[:(]\s*$/;

/** Words after which a name with a capital is a product, where the name is a word too. */
const WEAK_BEFORE = new RegExp(
  [
    String.raw`\b(?:supports?|supporting|supported|support for|powered by|via|through|using|use|by|with|to|into|in|from|for|on|within|inside|between|of|im|in der|bij|naar|van|mit|von|nach)(?: the| your| our| a| an| any)?\s*[("']*$`,
  ].join('|'),
  'u',
);

const AFTER =
  /^\s*(?:integrations?|notifications?|channels?|messages?|alerts?|bot|workspaces?|issues?|tasks?|pages?|databases?|boards?|meetings?|payments?|calls?|webhooks?|api|account|gateway|checkout|contacts?|lists?|forms?|embeds?|videos?|links?|files?|documents?|events?|orders?|models?|server|containers?|cards?|reminders?|recordings?|transcripts?|lessons?|webinars?|sessions?|classes|rooms?|campaigns?|shops?|stores?|keys?|profiles?|invoices?|subscribers|audiences?|sync|buttons?|login|photos?|posts?|feeds?|reels|stories|listings?|tickets?|products?|playlists?|devices?|thermostats?|packages?|themes?|users|mailers?|smtp|plugins?|subscriptions?|bookings?|widgets?|highlights?|library|libraries|projects?|repositor(?:y|ies)|pixels?)\b/i;

/** Whether the words before say that a product follows with which the plugin works. */
export function isStrongCue(before: string): boolean {
  return STRONG_BEFORE.test(before.slice(-120));
}

/** Whether the words around a name speak for a product. */
export function isWeakCue(before: string, after: string): boolean {
  return WEAK_BEFORE.test(before.slice(-60)) || AFTER.test(after);
}

/** Whether a name begins what is in brackets or after a colon. */
export function isBracketed(before: string): boolean {
  return BRACKET.test(before);
}
