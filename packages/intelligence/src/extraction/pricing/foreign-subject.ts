import { searchText } from '../../traits/search-text.ts';
import { PLAN_WORDS } from './price-words.ts';

const NAME = String.raw`\p{Lu}[\p{L}\d.+!’'-]{0,30}`;
const SUBJECT = new RegExp(
  String.raw`(?<name>${NAME}(?:\s${NAME}){0,3})(?:\s(?:account|plan|plans|subscription|api|itself|plugin|app))?\s(?<verb>costs?|charges?|starts? at|starts? from|begins? at|asks?|bills?|is|are|at|gives?|takes?|wants?|offers?|pays?|for|from)\s[^.;|]{0,30}$`,
  'u',
);
const BRACKETED = new RegExp(String.raw`(?<name>${NAME}(?:\s${NAME}){0,3})\s?\(\s?(?:from|only|just|about|ca\.?|around)?\s?$`, 'u');
// "pays OpenAI less than", "no Copilot subscription"
const PAID_TO = new RegExp(String.raw`\b(?:pay|pays|paid to|paying)\s(?<name>${NAME})\b[^.;|]{0,30}$`, 'u');

/** Words that begin a sentence about the plugin itself. */
const OWN_WORDS = new Set([
  ...PLAN_WORDS,
  ...['the', 'this', 'it', 'our', 'we', 'my', 'price', 'prices', 'pricing', 'plugin', 'app', 'extension', 'add', 'addon'],
  ...['all', 'everything', 'access', 'hosting', 'usage', 'subscriptions', 'memberships', 'packages', 'you', 'your', 'get'],
  ...['free', 'paid', 'full', 'one', 'two', 'three', 'five', 'ten', 'first', 'every', 'each', 'users', 'sites', 'now'],
  ...['unlock', 'buy', 'purchase', 'upgrade', 'cost', 'costs', 'available', 'after', 'then', 'only', 'just', 'service'],
  ...['teams', 'businesses', 'companies', 'schools', 'organizations', 'nonprofits', 'individuals', 'pro', 'die', 'der'],
  ...['das', 'de', 'het', 'le', 'la', 'el', 'az', 'a', 'an', 'introductory', 'launch', 'special', 'early', 'cloud', 'data'],
]);

/**
 * Whether what costs so much is named before the amount and is neither the plugin nor a plan:
 * "Mailgun starts at $35", "Obsidian Sync ($4 a month)".
 * @param own the words of the plugin's and its developer's names
 */
export function isOfAnother(lead: string, own: ReadonlySet<string>): boolean {
  const paidTo = PAID_TO.exec(lead)?.groups?.name;
  if (paidTo && !isOwn(paidTo, own)) return true;
  const bracketed = BRACKETED.exec(lead);
  if (bracketed) return bracketed.index > 0 && isDistinct(bracketed.groups?.name ?? '') && !isOwn(bracketed.groups?.name ?? '', own);
  const subject = SUBJECT.exec(lead);
  const { name = '', verb = '' } = subject?.groups ?? {};
  if (!subject || isOwn(name, own)) return false;
  // A single word at the start of a sentence may be any: "Hosting is $6".
  const isStart = !/[\p{L}\d]/u.test(lead.slice(0, subject.index));
  return /^(?:is|are|for|from|at)$/.test(verb) ? !isStart || isDistinct(name) : !isStart || isDistinct(name) || /^(?:costs|charges|starts)/.test(verb);
}

/** The words of a plugin's names, by which its own prices are told from those of others. */
export function ownWords(names: readonly (string | null | undefined)[]): ReadonlySet<string> {
  return new Set(names.flatMap((name) => searchText(name ?? '').split(' ')).filter((word) => word.length > 2));
}

function isOwn(name: string, own: ReadonlySet<string>): boolean {
  const words = searchText(name).split(' ');
  return OWN_WORDS.has(words[0] ?? '') || words.some((word) => own.has(word));
}

// Several words, or one with capitals, digits or a dot inside.
function isDistinct(name: string): boolean {
  return /\s/.test(name) || /\p{L}[\p{Lu}\d.]/u.test(name);
}
