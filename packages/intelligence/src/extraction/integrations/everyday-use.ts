/** What follows a product's name where the name is also a word: what is done with it, or in it. */
const OF_A_PRODUCT =
  /^\s+(?:integrations?|notifications?|channels?|messages?|alerts?|bots?|workspaces?|issues?|tasks?|databases?|boards?|meetings?|payments?|webhooks?|apis?|accounts?|gateways?|checkout|contacts?|orders?|projects?|tickets?|subscribers|subscriptions?|campaigns?|sync|login|apps?|invoices?|calls?|stores?|conversations?|documents?|folders?|users?|recordings?|pos|crm|audiences?|plugins?|themes?|blocks?|server|library|models?|highlights?|cycles?|sites?|blogs?|editor|builder|clients?|calendars?|devices?|doorbells?|teams|customers?|catalog|inbox|reviews?|profiles?|posts?|publications?|components?|packages?|diagrams?|collections?|tests?|rules|config\w*|templates?|playlists?)\b/i;
/** Small words that may follow any name. */
const JOINING =
  /^\s+(?:and|or|und|oder|és|en|et|y|e|to|for|in|with|from|via|on|as|so|when|while|at|is|are|by|without|using|through|into|too|also|automatically|directly|instantly|für|voor|pour|para|per)\b/i;
const APART = /^\s*(?:$|[^\p{L}\p{N}\s])/u;
/** What no name is followed by: "Make it", "Notion of", "Prettier than". */
const AS_A_WORD =
  /^\s+(?:it|its|your|an?|the|sure|them|this|that|these|up|out|off|any|every|all|use|than|my|our|more|new|me|us|you|we|they|i)\b/i;
/** One of a row of sizes, days, shapes or sides. */
const IN_A_ROW =
  /^\s*[,/]?\s*(?:(?:and|or|to|through|-|–)\s+)?(?:small|large|low|high|hard|easy|big|short|long|circle|round|rectangle|oval|tuesday|wednesday|thursday|friday|saturday|sunday|back|rear|side|radial|exponential|open|minimi[sz]e)\b/i;
const FOLLOWERS: Readonly<Record<string, RegExp>> = {
  zoom: /^\s+(?:levels?|in|out|factors?|controls?|on|effects?|buttons?|settings|and pan)\b|^,\s+(?:pan|rotate|crop)/i,
  stripe: /^\s+(?:patterns?|colou?rs?|backgrounds?|width)\b/i,
  notion: /^\s+of\b/i,
  slack: /^\s+(?:off|time|space)\b/i,
};

/** Whether a name that is an everyday word is used as one, by what follows it. */
export function isEverydayUse(after: string, isBesideProducts: boolean): boolean {
  if (AS_A_WORD.test(after) || IN_A_ROW.test(after)) return true;
  // "of" is "or" in Dutch
  if (isBesideProducts || APART.test(after)) return false;
  return !OF_A_PRODUCT.test(after) && !JOINING.test(after);
}

/** Whether a name that is a word only in lower case is one here after all: "Zoom levels". */
export function isOrdinaryUse(spelling: string, after: string): boolean {
  return FOLLOWERS[spelling]?.test(after) ?? false;
}
