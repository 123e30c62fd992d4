import { replaceEmails } from '@pi/domain';
import { literalPattern } from '../literal-pattern.ts';
import type { AnalysisListing } from './analysis-listing.ts';
import { replacePhones } from './phone-numbers.ts';

const SOMEBODY = '[somebody]';
const NAME = String.raw`\p{Lu}[\p{L}'’.-]+(?:[ ]\p{Lu}[\p{L}'’.-]*){0,2}`;
const THANKS = '(?:many )?(?:thanks|thank you|thx|kudos|props|hats off|shout-?out)(?: so much| a lot)?(?: to| for)?';
const GREETING = 'hi|hello|dear|hey|regards|cheers|sincerely|love';
const CALLED =
  "my name is|i'm|i am|called|named|(?:spoke|talked|worked|chatted|dealt) (?:to|with)|(?:mr|mrs|ms|dr)\\.?";
/** After these words reviews name people. */
const BEFORE_NAME = new RegExp(`(?<![\\p{L}])((?i:${THANKS}|${GREETING}|${CALLED})[,:!]?\\s+)${NAME}`, 'gu');
const BEFORE_TEAM = new RegExp(`${NAME}(?=[ ](?:from|in|at|of)[ ](?:the[ ])?(?:support|customer|sales|team))`, 'gu');
const SIGNATURE = new RegExp(String.raw`(?:^|\n)[ ]*[-–—~*]*[ ]*${NAME}[ ]*[.!]?[ ]*$`, 'u');

/** A text of a listing without e-mail addresses, telephone numbers and its developer's name. */
export function withoutDeveloper(text: string, { name, developer }: AnalysisListing): string {
  let rest = withoutContacts(text);
  for (const one of [developer?.legalName, developer?.name]) {
    // A company's name is often that of its product, which is what the text is about.
    if (one && one.length > 2 && !name.toLowerCase().includes(one.toLowerCase())) rest = replaceAll(rest, one);
  }
  return rest;
}

/** A review without e-mail addresses, telephone numbers, and names as reviews give them. */
export function withoutReviewer(text: string): string {
  return withoutContacts(text)
    .replace(BEFORE_TEAM, SOMEBODY)
    .replace(SIGNATURE, `\n${SOMEBODY}`)
    .replace(BEFORE_NAME, (_, words: string) => `${words}${SOMEBODY}`)
    .trim();
}

function withoutContacts(text: string): string {
  return replacePhones(replaceEmails(text, SOMEBODY), SOMEBODY);
}

function replaceAll(text: string, name: string): string {
  return text.replace(new RegExp(literalPattern(name), 'giu'), SOMEBODY);
}
