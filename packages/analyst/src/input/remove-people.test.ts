import { describe, expect, test } from 'vitest';
import { withoutDeveloper, withoutReviewer } from './remove-people.ts';

describe('withoutReviewer', () => {
  test.each([
    ['Thanks to Jane for the help', 'Thanks to [somebody] for the help'],
    ['thank you so much Jane Roe!', 'thank you so much [somebody]!'],
    ['Jane from support was kind', '[somebody] from support was kind'],
    ['Great app\n- Jane R.', 'Great app\n[somebody]'],
    ['My name is Jane and I like it', 'My name is [somebody] and I like it'],
    ['write me: jane@mail.example', 'write me: [somebody]'],
    ['call 030 1234567 89', 'call [somebody]'],
    ['Support by Philippa was quick', 'Support by [somebody] was quick'],
    ['PHILIPPA helped me a lot', '[somebody] helped me a lot'],
    ['Philippa helped me a lot', '[somebody] helped me a lot'],
    ['I am Philippa', 'I am [somebody]'],
    ['Great', 'Great'],
    ['Love it', 'Love it'],
    ['Nice\nGreat', 'Nice\nGreat'],
    ['Great support helped me', 'Great support helped me'],
    ['It works with Excel and Gmail', 'It works with Excel and Gmail'],
    ['Thanks for the app', 'Thanks for the app'],
    ['Version 1.2.3.4 of 2026-01-02 is broken', 'Version 1.2.3.4 of 2026-01-02 is broken'],
  ])('makes of "%s"', (text, expected) => expect(withoutReviewer(text)).toBe(expected));
});

describe('withoutDeveloper', () => {
  const listing = { marketplace: 'm', name: 'Folder', developer: { name: 'Jane Roe' } };

  test('leaves out the developer and their address', () => {
    expect(withoutDeveloper('By Jane Roe (jane@roe.example).', listing)).toBe('By [somebody] [somebody].');
  });

  test.each([
    ['Support by Theodora. Thanks to Theodora!', 'Support by [somebody]. Thanks to [somebody]!'],
    ['I am Theodora, the maker.', 'I am [somebody], the maker.'],
    ['Works with Trello, made by Folder', 'Works with Trello, made by Folder'],
  ])('makes of "%s"', (text, expected) => expect(withoutDeveloper(text, listing)).toBe(expected));

  test.each([
    ['Ann', 'Planning and annotations'],
    ['Note', 'Note taking, notebooks'],
    ['Works', 'It works'],
  ])('leaves words where the developer is called %s', (name, text) =>
    expect(withoutDeveloper(text, { ...listing, developer: { name } })).toBe(text),
  );

  test('leaves a company that its product is named after', () => {
    const acme = { ...listing, name: 'Acme Folder', developer: { name: 'Acme' } };
    expect(withoutDeveloper('Acme Folder by Acme', acme)).toBe('Acme Folder by Acme');
  });
});
