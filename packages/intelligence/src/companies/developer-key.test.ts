import { describe, expect, test } from 'vitest';
import { developerKey } from './developer-key.ts';

describe('developerKey', () => {
  test('keeps namesakes with two ids, two sites or two names apart', () => {
    const moy = { name: 'Moy', externalId: 'u1' };
    expect(developerKey(moy)).not.toBe(developerKey({ ...moy, externalId: 'u2' }));
    expect(developerKey({ name: 'Moy', site: 'https://moy.dev' })).not.toBe(
      developerKey({ name: 'Moy', site: 'https://moy.example' }),
    );
    expect(developerKey({ name: 'Moy' })).not.toBe(developerKey({ name: 'moy' }));
  });

  test('keeps two Supports with two mailboxes apart, and not one company with two', () => {
    const at = (name: string, email: string) => developerKey({ name, email });
    expect(at('Support', 'one@gmail.com')).not.toBe(at('Support', 'two@gmail.com'));
    expect(at('Acme Tools', 'one@gmail.com')).toBe(at('Acme Tools', 'two@gmail.com'));
  });

  test('does not take an id for a name', () => {
    expect(developerKey({ name: 'x', externalId: 'moy' })).not.toBe(developerKey({ name: 'moy' }));
  });

  test('is one for the same exact name where the store tells nothing else, though many people bear it', () => {
    expect(developerKey({ name: 'lucas', site: null })).toBe(developerKey({ name: 'lucas', email: null }));
  });

  test('is one for the same id, whatever the name became', () => {
    expect(developerKey({ name: 'Moy', externalId: 'u1' })).toBe(developerKey({ name: 'Moy Labs', externalId: 'u1' }));
  });
});
