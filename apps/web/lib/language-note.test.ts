import { expect, test } from 'vitest';
import { languageNote } from './language-note.ts';

test.each([
  ['pl', 'The store gave this text in Polish.'],
  ['pt_BR', 'The store gave this text in Brazilian Portuguese.'],
  ['no such language', 'The store gave this text in no such language.'],
  ['en', undefined],
  ['en-GB', undefined],
  [null, undefined],
  [undefined, undefined],
])('a text in %s has the note %j', (tag, note) => expect(languageNote(tag)).toBe(note));
