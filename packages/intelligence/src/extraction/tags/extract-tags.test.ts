import { describe, expect, test } from 'vitest';
import type { ExtractionSource } from '../extraction-source.ts';
import { extractTags } from './extract-tags.ts';
import { isPhrase } from './tag-trie.ts';
import { AMBIGUOUS } from './vocabulary/ambiguous-phrases.ts';
import { COMPANION_OF } from './vocabulary/companions.ts';
import { TAGS } from './vocabulary/tags.ts';

function tagsOf(source: Partial<ExtractionSource>): string[] {
  return extractTags({ marketplace: 'wordpress', name: 'Tidepool', ...source });
}

describe('extractTags', () => {
  test('has no tags for a listing without any text', () => {
    expect(tagsOf({})).toEqual([]);
  });

  test('falls back to the category and what is usual in the store where the text tells nothing', () => {
    expect(tagsOf({ marketplace: 'raycast', summary: 'Quibble the frobnicator.' })).toEqual(['productivity', 'search']);
    expect(tagsOf({ marketplace: 'chrome-web-store', summary: 'Quibble.', category: 'lifestyle/shopping' })[0]).toBe(
      'shopping',
    );
  });

  test('does not take a tag from what it advertises, nor the name of a product that it only mentions', () => {
    const tags = tagsOf({
      summary: 'A Notion-style backup.',
      description: 'Backups.\n\nOur other plugins\n\nLive Chat Pro',
    });
    expect(tags).not.toContain('live chat');
    expect(tags).not.toContain('notion');
  });

  test('gives the name more weight than summary, store tags and text', () => {
    expect(tagsOf({ name: 'Live Chat by Tidepool', summary: 'Polls.', description: 'Surveys and quizzes.' })[0]).toBe(
      'live chat',
    );
  });

  test('completes a single tag by one that goes along with it', () => {
    expect(tagsOf({ summary: 'Back up your site.' })).toEqual(['backup', 'restore']);
  });

  test('has five tags at most', () => {
    const name = 'Forms, Surveys, Quizzes, Polls, Live Chat, Newsletter and Backup';
    expect(tagsOf({ name, summary: name }).length).toBe(5);
  });

  test('folds plural and hyphens of phrases', () => {
    expect(tagsOf({ name: 'Pop-ups', summary: 'E-mail marketing' })).toEqual(['popups', 'email marketing']);
  });
});

describe('a word that is an everyday word too gives no tag where nothing else is of its subject', () => {
  test.each([
    ['real estate', 'obsidian', 'Folder Auto Properties', 'Sets properties by folder.'],
    ['real estate', 'vs-code', 'CSS Property Sorter', 'Sorts properties of CSS.'],
    ['real estate', 'home-assistant', 'Entity Card', 'Shows entity properties.'],
    ['real estate', 'chrome-web-store', 'Apartment 3G Reader', 'Reads the comic strip.'],
    ['online courses', 'obsidian', 'Link Fixer', 'Of course, it fixes links.'],
    ['event calendar', 'firefox', 'Event Lister', 'Lists browser events.'],
    ['events', 'vs-code', 'Event Emitter', 'Finds emitters of events.'],
    ['restaurant menu', 'wordpress', 'Restaurant Menu Hider', 'Hides admin menus.'],
    ['food', 'wordpress', 'Menus', 'Hides admin menus.'],
    ['order management', 'firefox', 'Tab Order', 'Changes the order of tabs.'],
    ['checkout', 'vs-code', 'Checkout Branch', 'Checks out a branch of git.'],
    ['shipping', 'vs-code', 'Delivery Log', 'Shows the delivery of webhooks.'],
    ['returns', 'vs-code', 'Return Jumper', 'Jumps between returns of a function.'],
    ['product variants', 'figma', 'Variants', 'Component variants for buttons.'],
    ['quotes', 'vs-code', 'Quote Toggler', 'Toggles single and double quotes.'],
    ['forms', 'vs-code', 'Form Feed', 'Inserts a form feed.'],
    ['tickets', 'jetbrains', 'Ticket Numbers', 'Adds the ticket to commits.'],
    ['telephony', 'vs-code', 'Calls View', 'Shows calls of a function.'],
    ['job search', 'vs-code', 'Job Queue', 'Shows jobs of the queue.'],
    ['resume', 'vs-code', 'Debug Keys', 'Step, pause and resume.'],
    ['contracts', 'vs-code', 'Contract Checker', 'Checks contracts of functions.'],
    ['sales pipeline', 'vs-code', 'Pipeline View', 'Shows the pipeline of a build.'],
    ['waste collection', 'jetbrains', 'Garbage Watch', 'Shows what the garbage collector does.'],
    ['electric vehicle', 'vs-code', 'Lisp Keys', 'Moves by car and cdr.'],
    ['recipes', 'vs-code', 'Recipe Runner', 'Runs justfile recipes.'],
    ['travel', 'vs-code', 'Travel Back', 'Trips back in the call stack.'],
    ['tipping', 'vs-code', 'Path Hints', 'Tips for paths.'],
    ['membership', 'vs-code', 'Membership Test', 'Tests membership in sets.'],
  ])('%s: %s, %s', (tag, marketplace, name, summary) => {
    expect(tagsOf({ marketplace, name, summary })).not.toContain(tag);
  });

  test.each([
    ['real estate', 'wordpress', 'Homes', 'Property listings with apartments for rent.'],
    ['online courses', 'wordpress', 'Course Builder', 'Courses and quizzes for students.'],
    ['event calendar', 'wordpress', 'Event Calendar', 'Shows your events.'],
    ['restaurant', 'wordpress', 'Dine', 'Restaurant menus and table reservations.'],
    ['order management', 'shopify', 'Orders', 'Manage orders and their status.'],
    ['returns', 'shopify', 'Returns', 'Returns and exchanges.'],
    ['waste collection', 'home-assistant', 'Trash Day', 'When the trash is collected.'],
    ['job search', 'wordpress', 'Jobs', 'A job board with job listings.'],
    ['recipes', 'wordpress', 'My Recipes', 'Recipe cards for food blogs.'],
    ['tickets', 'wordpress', 'Tickets', 'Sell tickets for events.'],
  ])('but does beside such words: %s, %s, %s', (tag, marketplace, name, summary) => {
    expect(tagsOf({ marketplace, name, summary })).toContain(tag);
  });
});

describe('the vocabulary of tags', () => {
  const tags = TAGS.map(({ tag }) => tag);

  test('has each tag once', () => {
    expect(tags.filter((tag, index) => tags.indexOf(tag) !== index)).toEqual([]);
  });

  test('has each ambiguous phrase once, and as a phrase of a tag', () => {
    const phrases = AMBIGUOUS.flatMap((one) => one.phrases);
    expect(phrases.filter((phrase, index) => phrases.indexOf(phrase) !== index)).toEqual([]);
    expect(phrases.filter((phrase) => !isPhrase(phrase))).toEqual([]);
  });

  test('has all companions, which are other tags', () => {
    const known = new Set(tags);
    expect([...COMPANION_OF].flat().filter((tag) => !known.has(tag))).toEqual([]);
    expect([...COMPANION_OF].filter(([tag, companion]) => tag === companion)).toEqual([]);
  });
});
