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

  test('leaves a company that its product is named after', () => {
    const acme = { ...listing, name: 'Acme Folder', developer: { name: 'Acme' } };
    expect(withoutDeveloper('Acme Folder by Acme', acme)).toBe('Acme Folder by Acme');
  });
});
