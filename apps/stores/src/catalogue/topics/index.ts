import { BROWSER } from './browser.ts';
import { COMMERCE } from './commerce.ts';
import { DEVELOPERS } from './developers.ts';
import { GENERAL } from './general.ts';
import { HOME } from './home.ts';
import { KNOWLEDGE } from './knowledge.ts';
import type { Topic } from './topic.ts';
import { WEBSITES } from './websites.ts';
import { WORK } from './work.ts';

export type { Topic } from './topic.ts';

const ALL = { ...GENERAL, ...BROWSER, ...DEVELOPERS, ...WEBSITES, ...COMMERCE, ...WORK, ...HOME, ...KNOWLEDGE };

export type TopicName = keyof typeof ALL;
export type GeneralTopic = keyof typeof GENERAL;

/** What plugins can be about, by name. */
export const TOPICS: Readonly<Record<TopicName, Topic>> = ALL;

/** The topics that every marketplace has. */
export const GENERAL_TOPICS = namesOf(GENERAL);
export const BROWSER_TOPICS = namesOf(BROWSER);
export const DEVELOPER_TOPICS = namesOf(DEVELOPERS);
export const WEBSITE_TOPICS = namesOf(WEBSITES);
export const COMMERCE_TOPICS = namesOf(COMMERCE);
export const WORK_TOPICS = namesOf(WORK);
export const HOME_TOPICS = namesOf(HOME);
export const KNOWLEDGE_TOPICS = namesOf(KNOWLEDGE);

/** The topics of an object, as a list that has at least one. */
function namesOf<T extends object>(topics: T): readonly [keyof T, ...(keyof T)[]] {
  return Object.keys(topics) as unknown as readonly [keyof T, ...(keyof T)[]];
}
