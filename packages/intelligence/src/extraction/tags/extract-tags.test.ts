import { describe, expect, test } from 'vitest';
import type { ExtractionSource } from '../extraction-source.ts';
import { extractTags } from './extract-tags.ts';
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

describe('the vocabulary of tags', () => {
  const tags = TAGS.map(({ tag }) => tag);

  test('has each tag once', () => {
    expect(tags.filter((tag, index) => tags.indexOf(tag) !== index)).toEqual([]);
  });

  test('has all companions, which are other tags', () => {
    const known = new Set(tags);
    expect([...COMPANION_OF].flat().filter((tag) => !known.has(tag))).toEqual([]);
    expect([...COMPANION_OF].filter(([tag, companion]) => tag === companion)).toEqual([]);
  });
});
