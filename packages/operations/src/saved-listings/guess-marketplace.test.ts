import { expect, test } from 'vitest';
import { guessMarketplace } from './guess-marketplace.ts';

test('a folder names a marketplace, the innermost first, the file itself does not', () => {
  const paths = [
    'figma/wordpress-org/a.json',
    'vscode-marketplace/a',
    'x/google-workspace-marketplace/b',
    'figma.json',
    'a/b',
  ];
  expect(paths.map(guessMarketplace)).toEqual(['wordpress', 'vs-code', 'google-workspace', undefined, undefined]);
});
