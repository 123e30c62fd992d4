import { describe, expect, test } from 'vitest';
import { aListing } from '../../test/listing.ts';
import { contentOf } from './content.ts';
import { mergeContent } from './merge-content.ts';

const ENGLISH = contentOf(
  aListing({ description: 'Sorts tabs by site', category: 'tools', categories: ['tools'], pricingLabel: 'Free' }),
);
const SPANISH = contentOf(
  aListing({
    ...{ language: 'es', name: 'Pestañas ordenadas', summary: 'Ordena pestañas', version: '2.0.0' },
    ...{ category: 'herramientas', categories: ['herramientas'], pricingLabel: 'Gratis', pricingModel: 'free' },
    ...{ permissions: ['tabs', 'storage'], updatedOn: '2026-01-05', privacyUrl: 'https://acme.example/privacy' },
    developer: { name: 'Acme GmbH', isTrader: true },
  }),
);
const FREE_OF_LANGUAGE = {
  ...{ version: '2.0.0', permissions: ['tabs', 'storage'], updatedOn: '2026-01-05', pricingModel: 'free' },
  ...{ privacyUrl: 'https://acme.example/privacy' },
  developer: { name: 'Acme GmbH', site: 'https://acme.example', isTrader: true },
};

describe('mergeContent', () => {
  test('keeps fields that the next content lacks', () => {
    const { version: _, ...silent } = ENGLISH;
    expect(mergeContent(ENGLISH, { ...silent, name: 'B' })).toEqual({ ...ENGLISH, name: 'B' });
  });

  test('takes null for a field that the store states not to have', () => {
    expect(mergeContent(ENGLISH, { ...ENGLISH, category: null })).toMatchObject({ category: null });
  });

  test('keeps the texts of the default language, and takes the rest of a page in another', () => {
    expect(mergeContent(ENGLISH, SPANISH)).toEqual({ ...ENGLISH, ...FREE_OF_LANGUAGE });
  });

  test('takes no text in another language for one that is not known in the default language', () => {
    const { summary: _, ...silent } = ENGLISH;
    expect(mergeContent(silent, SPANISH).summary).toBeUndefined();
  });

  test('replaces all texts in another language by those in the default language', () => {
    const { developer: _, ...english } = ENGLISH;
    const merged = mergeContent(
      { ...SPANISH, tags: ['pestañas'] },
      { ...english, language: 'en-US', version: undefined },
    );
    expect(merged).toMatchObject({ name: 'Tidy Tabs', language: 'en-US', version: '2.0.0', pricingLabel: 'Free' });
    expect(merged).not.toHaveProperty('tags');
  });

  test('keeps the tag of a language, whose country may differ from page to page', () => {
    const british = { ...ENGLISH, language: 'en-GB' };
    expect(mergeContent(british, { ...ENGLISH, language: 'en-US' })).toEqual(british);
    expect(mergeContent(ENGLISH, british)).toEqual(british);
    expect(mergeContent(british, ENGLISH)).toEqual(british);
  });

  test('keeps the texts of the language that was there first, of two others', () => {
    const german = { ...SPANISH, language: 'de', name: 'Ordentliche Tabs', version: '3.0.0' };
    expect(mergeContent(SPANISH, german)).toEqual({ ...SPANISH, version: '3.0.0' });
    expect(mergeContent(SPANISH, { ...german, language: 'ES' })).toMatchObject({ name: 'Ordentliche Tabs' });
  });

  test('keeps nothing of another product, in whichever language it is shown', () => {
    const known = { ...ENGLISH, iconUrl: 'https://toy.example/1.png' };
    const other = { ...SPANISH, developer: { name: 'Loud Harbour' }, iconUrl: 'https://toy.example/2.png' };
    expect(mergeContent(known, other)).toBe(other);
  });
});
