import { describe, expect, test } from 'vitest';
import { developerKey } from './developer-key.ts';

describe('developerKey', () => {
  test('separates developers of one name by id, site and letter case', () => {
    const moy = { name: 'Moy', externalId: 'u1' };
    expect(developerKey(moy)).not.toBe(developerKey({ ...moy, externalId: 'u2' }));
    expect(developerKey({ name: 'Moy', site: 'https://moy.dev' })).not.toBe(
      developerKey({ name: 'Moy', site: 'https://moy.example' }),
    );
    expect(developerKey({ name: 'Moy' })).not.toBe(developerKey({ name: 'moy' }));
  });

  test('separates generic names by mailbox, and other names not', () => {
    const at = (name: string, email: string) => developerKey({ name, email });
    expect(at('Support', 'one@gmail.com')).not.toBe(at('Support', 'two@gmail.com'));
    expect(at('Acme Tools', 'one@gmail.com')).toBe(at('Acme Tools', 'two@gmail.com'));
  });

  test('does not confuse an id with a name', () => {
    expect(developerKey({ name: 'x', externalId: 'moy' })).not.toBe(developerKey({ name: 'moy' }));
  });

  test('is the same for the same exact name when the store gives nothing else', () => {
    expect(developerKey({ name: 'lucas', site: null })).toBe(developerKey({ name: 'lucas', email: null }));
  });

  test('is the same for the same id under another name', () => {
    expect(developerKey({ name: 'Moy', externalId: 'u1' })).toBe(developerKey({ name: 'Moy Labs', externalId: 'u1' }));
  });
});
