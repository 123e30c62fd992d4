import { FIRST_NAMES } from './generic-keys.ts';
import { loadPlainLists } from './word-lists.ts';

/** A word that names nobody, one that is also a first name, and one that may name anybody. */
export type WordKind = 'common' | 'also_name' | 'other';

let common: ReadonlySet<string> | undefined;

/** What an English word may mean when it has a capital. @param word in lower case */
export function wordKind(word: string): WordKind {
  if (ALSO_NAMES.has(word)) return 'also_name';
  common ??= readCommon();
  return common.has(word) ? 'common' : 'other';
}

function readCommon(): ReadonlySet<string> {
  const { words, firstNames } = loadPlainLists();
  const isName = (word: string) => (firstNames.has(word) || FIRST_NAMES.has(word)) && !NO_NAMES.has(word);
  return new Set([...words, ...OF_SOFTWARE].filter((word) => !isName(word)));
}

/** In lists of first names, and hardly ever meant as one in a text about software. */
const NO_NAMES = new Set(
  `do you can he just got his come said very even day long place guy hello else care fine job many nice real matter person
  happy four em top glad million fall till point lucky fix ball certain rock bar begin level danger large serve legal gate
  storm hall sale sales parent orange stock pages menu bureau canal constant finance metro severe carbon panel grain vital
  planes convert barrier coin delay debut urban cure arrive desire brand wallet prime pilot de el re min german certain pot
  pin row deck fancy pen merry doll deny plateau ballot vale sole`.split(/\s+/),
);

/** Words as well as names: at the beginning of a sentence they are words. */
const ALSO_NAMES = new Set(
  `will may mark hope joy grace rose bill max rich frank chance art faith patience dawn star christian sue pat drew jack
  sandy april june august summer autumn lily daisy ruby iris violet robin carry stone price page young`.split(/\s+/),
);

/** Younger than the lists. */
const OF_SOFTWARE =
  `pdf csv html css json xml url urls api apis seo gdpr crm sms faq ui ux usb dns vpn ssl ftp svg png jpg gif
  markdown chatbot checkout plugin plugins addon addons workflow workflows onboarding dropdown popup popups app apps admin
  wifi spreadsheet spreadsheets blog blogs emoji emojis signup login inbox setup uninstall reinstall reviewers
  users user-friendly`.split(/\s+/);
