import { replaceEmails } from '@pi/domain';
import { wordKind } from '@pi/intelligence';
import { literalPattern } from '../literal-pattern.ts';
import type { AnalysisListing } from './analysis-listing.ts';
import { replacePhones } from './phone-numbers.ts';

const SOMEBODY = '[somebody]';
const NAME = String.raw`\p{Lu}[\p{L}'’-]+(?:[ ]\p{Lu}[\p{L}'’-]*\.?(?![\p{L}])){0,2}`;
const THANKS = '(?:many )?(?:thanks|thank you|thx|kudos|props|hats off|shout-?out)(?: so much| a lot)?(?: to| for)?';
const GREETING = 'hi|hello|dear|hey|regards|cheers|sincerely|love';
const CALLED = "my name is|i'm|i’m|i am|(?:mr|mrs|ms|dr)\\.?";
const MET = 'called|named|(?:spoke|talked|worked|chatted|dealt) (?:to|with)';
const MADE =
  '(?:made|built|created|developed|written|designed|maintained|coded|founded|run|supported|handled|answered|fixed|solved|helped|support|help|service|work|job|reply|response) (?:\\p{Ll}+ )?(?:by|from)';
const DID =
  'helped|replied|responded|answered|fixed|solved|assisted|walked me|got back|went|made|created|built|explained|(?:was|is|were|has been) (?:(?:so|very|super|really|extremely|always|most) )?(?:helpful|kind|great|amazing|awesome|patient|friendly|responsive|quick|fantastic|excellent|the best)';

const before = (words: string) => new RegExp(`(?<![\\p{L}])((?i:${words})[,:!]?\\s+)(${NAME})`, 'gu');
/** After these words people are named, in listings as in reviews. */
const IN_LISTINGS = before(`${THANKS}|${CALLED}|${MADE}`);
const IN_REVIEWS = before(`${THANKS}|${GREETING}|${CALLED}|${MET}|${MADE}`);
const BEFORE_TEAM = new RegExp(
  `(?<![\\p{L}])(${NAME})(?=,?[ ](?:from|in|at|of)[ ](?:the[ ]|your[ ]|their[ ])?(?:support|customer|sales|team))`,
  'gu',
);
const BEFORE_DEED = new RegExp(`(?<![\\p{L}])(${NAME})(?=[ ](?:${DID})(?![\\p{L}]))`, 'gu');
/** The last of several lines. */
const SIGNATURE = new RegExp(String.raw`(?<=\S[ ]*\n+)[ ]*[-–—~*]*[ ]*(${NAME})[ ]*[.!]?[ ]*$`, 'u');

/**
 * A text of a listing without e-mail addresses, telephone numbers, its developer's name, and those
 * after words that name people.
 */
export function withoutDeveloper(text: string, { name, developer }: AnalysisListing): string {
  const own = new Set(wordsOf(name));
  let rest = withoutContacts(text);
  for (const one of [developer?.legalName, developer?.name]) {
    if (one && isReplaced(one, own)) rest = replaceAll(rest, one);
  }
  return rest.replace(IN_LISTINGS, (all, words: string, who: string) =>
    isNobody(who) || wordsOf(who).some((word) => own.has(word)) ? all : `${words}${SOMEBODY}`,
  );
}

/** A review without e-mail addresses, telephone numbers, and names as reviews give them. */
export function withoutReviewer(text: string): string {
  const replaceName = (all: string, who: string) => (isNobody(who) ? all : SOMEBODY);
  return withoutContacts(text)
    .replace(BEFORE_TEAM, replaceName)
    .replace(SIGNATURE, (all, who: string) => (isNobody(who) ? all : SOMEBODY))
    .replace(IN_REVIEWS, (all, words: string, who: string) => (isNobody(who) ? all : `${words}${SOMEBODY}`))
    .replace(BEFORE_DEED, replaceName)
    .trim();
}

/** A text without e-mail addresses and telephone numbers. */
export function withoutContacts(text: string): string {
  return replacePhones(replaceEmails(text, SOMEBODY), SOMEBODY);
}

/** A company's name is often that of its product, or a common word, which the text is about. */
function isReplaced(name: string, own: ReadonlySet<string>): boolean {
  const words = wordsOf(name);
  const isOwn = words.length > 0 && words.every((word) => own.has(word));
  const isWord = words.length === 1 && (name.length < 4 || wordKind(words[0] ?? '') === 'common');
  return words.length > 0 && !isOwn && !isWord;
}

/** Whether words with a capital are common ones: "Great support". */
function isNobody(words: string): boolean {
  return wordsOf(words).every((word) => wordKind(word) === 'common');
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function replaceAll(text: string, name: string): string {
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${literalPattern(name)}(?![\\p{L}\\p{N}])`, 'giu'), SOMEBODY);
}
