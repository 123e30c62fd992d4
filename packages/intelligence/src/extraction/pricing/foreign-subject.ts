import { searchText } from '../../traits/search-text.ts';
import { type Brand, isOwnName } from './brand.ts';
import { PLAN_WORDS } from './words/plans.ts';

const NAME = String.raw`[A-ZÀ-Þ][A-Za-zÀ-ɏ\d.+!’'-]{0,30}`;
const SUBJECT = new RegExp(
  String.raw`(?<name>${NAME}(?:\s${NAME}){0,3})(?:\s(?:account|plan|plans|subscription|api|itself|plugin|app))?\s(?<verb>costs?|charges?|starts? at|starts? from|begins? at|asks?|bills?|is|are|at|gives?|takes?|wants?|offers?|pays?|for|from)\s[^.;|]{0,30}$`,
  '',
);
const BRACKETED = new RegExp(
  String.raw`(?<name>${NAME}(?:\s${NAME}){0,3})\s?\(\s?(?:from|only|just|about|ca\.?|around)?\s?$`,
);
// "pays OpenAI less than", "no Copilot subscription"
const PAID_TO = new RegExp(String.raw`\b(?:pay|pays|paid to|paying)\s(?<name>${NAME})\b[^.;|]{0,30}$`);
// "Requires a Canva Pro subscription ("
const REQUIRED = new RegExp(
  String.raw`\b(?:[Rr]equires?|[Nn]eeds?|[Ww]orks with|[Uu]ses?)\s(?:an?\s|your\s|the\s|active\s|paid\s){0,3}(?<name>${NAME})(?:\s${NAME}){0,2}\s(?:subscription|account|plan|licen[sc]e)\b[^.;|]{0,20}$`,
);

/** Words that begin a sentence about the plugin itself. */
const OWN_WORDS = new Set([
  ...PLAN_WORDS,
  ...[
    'the',
    'this',
    'it',
    'our',
    'we',
    'my',
    'price',
    'prices',
    'pricing',
    'plugin',
    'app',
    'extension',
    'add',
    'addon',
  ],
  ...[
    'all',
    'everything',
    'access',
    'hosting',
    'usage',
    'subscriptions',
    'memberships',
    'packages',
    'you',
    'your',
    'get',
  ],
  ...['free', 'paid', 'full', 'one', 'two', 'three', 'five', 'ten', 'first', 'every', 'each', 'users', 'sites', 'now'],
  ...['unlock', 'buy', 'purchase', 'upgrade', 'cost', 'costs', 'available', 'after', 'then', 'only', 'just', 'service'],
  ...['teams', 'businesses', 'companies', 'schools', 'organizations', 'nonprofits', 'individuals', 'pro', 'die', 'der'],
  ...[
    'das',
    'de',
    'het',
    'le',
    'la',
    'el',
    'az',
    'a',
    'an',
    'introductory',
    'launch',
    'special',
    'early',
    'cloud',
    'data',
  ],
]);

/**
 * Whether what costs so much is named before the amount and is neither the plugin nor a plan:
 * "Mailgun starts at $35", "Obsidian Sync ($4 a month)".
 */
export function isOfAnother(lead: string, brand: Brand): boolean {
  const paidTo = PAID_TO.exec(lead)?.groups?.name;
  if (paidTo && !isOwn(paidTo, brand)) return true;
  const required = REQUIRED.exec(lead)?.groups?.name;
  if (required && !isOwn(required, brand)) return true;
  const bracketed = BRACKETED.exec(lead);
  if (bracketed)
    return (
      bracketed.index > 0 && isDistinct(bracketed.groups?.name ?? '') && !isOwn(bracketed.groups?.name ?? '', brand)
    );
  const subject = SUBJECT.exec(lead);
  const { name = '', verb = '' } = subject?.groups ?? {};
  if (!subject || isOwn(name, brand)) return false;
  // A single word at the start of a sentence may be any: "Hosting is $6".
  const isStart = !/[A-Za-zÀ-ɏ\d]/.test(lead.slice(0, subject.index));
  return /^(?:is|are|for|from|at)$/.test(verb)
    ? !isStart || isDistinct(name)
    : !isStart || isDistinct(name) || /^(?:costs|charges|starts)/.test(verb);
}

function isOwn(name: string, brand: Brand): boolean {
  return OWN_WORDS.has(searchText(name).split(' ')[0] ?? '') || isOwnName(name, brand);
}

// Several words, or one with capitals, digits or a dot inside.
function isDistinct(name: string): boolean {
  return /\s/.test(name) || /[A-Za-zÀ-ɏ][A-ZÀ-Þ\d.]/.test(name);
}
