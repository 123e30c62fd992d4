import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findProducts, type ProductListing } from './find-products.ts';

const COMPANY = { nameKey: 'acme', siteDomain: 'acme.example' };

/** A listing of Acme; a minus before the marketplace means delisted. */
type Row = readonly [marketplace: string, name: string, websiteUrl?: string];

function products(...rows: Row[]): string[][] {
  const listings = rows.map(([marketplace, name, websiteUrl = null], id): ProductListing => {
    return { id, marketplace: marketplace.replace('-', ''), name, websiteUrl, isListed: !marketplace.startsWith('-') };
  });
  return findProducts(listings, COMPANY).map(({ pluginIds }) => pluginIds.map((id) => rows[id]?.join(' ') ?? ''));
}

const together = (...rows: Row[]) => products(...rows).length === 1;

describe('findProducts', () => {
  test('separates two products of one company', () => {
    expect(together(['chrome', 'Tab Saver'], ['figma', 'Photo Grid'])).toBe(false);
    expect(together(['chrome', 'PDF to Word'], ['figma', 'Word to PDF'])).toBe(false);
    expect(together(['chrome', 'MyParcel NL'], ['figma', 'MyParcel BE'])).toBe(false);
  });

  test('separates names that are equal only without platform or edition, when they are common', () => {
    expect(together(['chrome', 'Dark Mode Pro'], ['wordpress', 'Dark Mode – Night Reader'])).toBe(false);
    expect(together(['chrome', 'Analytics – heat maps'], ['wordpress', 'Analytics: invoices'])).toBe(false);
    expect(together(['chrome', 'Extension for Chrome'], ['jira', 'App for Jira'])).toBe(false);
    expect(together(['chrome', 'Dark Mode'], ['wordpress', 'dark mode'])).toBe(true);
  });

  test('groups names that differ by platform, type and tagline', () => {
    expect(
      together(
        ['chrome', 'Invoice Merge – PDF tool'],
        ['workspace', 'Invoice Merge for Sheets™'],
        ['obsidian', 'The InvoiceMerge Plugin'],
      ),
    ).toBe(true);
  });

  test.each([
    ['a home page at a second domain', 'https://acme.io/', 'https://acme.io/'],
    ['a repository for all plugins', 'https://github.com/acme/plugins', 'https://github.com/acme/plugins'],
    ['a repository of any name', 'https://github.com/acme/atlas', 'https://github.com/acme/atlas'],
    [
      'folders of one repository',
      'https://github.com/acme/atlas/tree/main/tabs',
      'https://github.com/acme/atlas/tree/main/photos',
    ],
  ])('separates names of different things despite %s', (_, one, other) => {
    expect(together(['chrome', 'Tabs', one], ['figma', 'Photos', other])).toBe(false);
    expect(together(['chrome', 'Acme Tabs for Chrome', one], ['figma', 'Acme Photos for Figma', other])).toBe(false);
    expect(together(['chrome', 'Tidy Tabs', one], ['figma', 'Tidy Photos', other])).toBe(false);
  });

  test('ignores words of the page’s owner in names', () => {
    const url = 'https://github.com/harbour/atlas';
    expect(together(['chrome', 'Harbour Lanterns', url], ['figma', 'Harbour', url])).toBe(false);
  });

  test('groups names by a page of the product when one contains all words of the other', () => {
    const at = (url: string, other = 'Tab Session Keeper') =>
      together(['chrome', 'Session Keeper', url], ['firefox', other, url]);
    expect(at('https://acme.example/sessions')).toBe(true);
    expect(at('https://github.com/acme/sessions')).toBe(true);
    expect(at('https://acme.example/sessions', 'Session Recorder')).toBe(false);
    expect(at('https://acme.example/')).toBe(false);
    expect(
      together(['chrome', 'Notes', 'https://acme.example/ink'], ['figma', 'Notes Export', 'https://acme.example/ink']),
    ).toBe(false);
  });

  test('ignores a page that one marketplace shows for several products', () => {
    const url = 'https://acme.example/our-tools';
    expect(
      products(['chrome', 'Session Keeper', url], ['chrome', 'Photo Grid', url], ['figma', 'Keeper of Sessions', url]),
    ).toHaveLength(3);
  });

  test('groups by whole names when several products share the first part', () => {
    expect(
      products(
        ['chrome', 'Elf Box: Photos'],
        ['chrome', 'Elf Box: Maps'],
        ['figma', 'Elf Box – Photos for Figma'],
        ['figma', 'Elf Box'],
      ),
    ).toEqual([
      ['chrome Elf Box: Photos', 'figma Elf Box – Photos for Figma'],
      ['chrome Elf Box: Maps'],
      ['figma Elf Box'],
    ]);
  });

  test('treats the company’s name as a product unless the words behind it contradict', () => {
    expect(together(['chrome', 'Acme: Chat & Mail'], ['figma', 'Acme – Live Chat'])).toBe(true);
    expect(together(['chrome', 'Acme: Chat & Mail'], ['figma', 'Acme for Figma'])).toBe(true);
    expect(together(['chrome', 'Acme: Photos'], ['figma', 'Acme: Reviews'])).toBe(false);
    expect(products(['chrome', 'Acme: Photos'], ['figma', 'Acme: Reviews'], ['jira', 'Acme'])).toHaveLength(3);
  });

  test('separates two products of one marketplace despite a chain of identifiers', () => {
    expect(
      products(
        ['chrome', 'Session Keeper', 'https://acme.example/sessions'],
        ['firefox', 'Keeper of Sessions', 'https://acme.example/sessions'],
        ['chrome', 'Keeper of Sessions'],
      ),
    ).toEqual([
      ['chrome Session Keeper https://acme.example/sessions'],
      ['firefox Keeper of Sessions https://acme.example/sessions', 'chrome Keeper of Sessions'],
    ]);
  });

  test('groups the free and the paid edition of one marketplace with the product of another', () => {
    expect(together(['chrome', 'Tab Saver'], ['chrome', 'Tab Saver Pro'], ['firefox', 'Tab Saver'])).toBe(true);
  });

  test('ignores delisted listings in contradictions', () => {
    expect(together(['-chrome', 'Elf Box: Maps'], ['chrome', 'Elf Box: Photos'], ['figma', 'Elf Box'])).toBe(true);
  });

  test('names a product by its shortest name, without platform and edition, and counts marketplaces', () => {
    const listing = { websiteUrl: null, isListed: true };
    const found = findProducts(
      [
        { id: 7, marketplace: 'chrome', name: 'Invoices Merge Pro', ...listing },
        { id: 9, marketplace: 'figma', name: 'Invoice Merge for Figma', ...listing },
      ],
      COMPANY,
    );
    expect(found).toEqual([{ name: 'Invoice Merge', pluginIds: [7, 9], marketplaces: 2 }]);
  });
});

const anyName = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== ''),
  fc
    .array(
      fc.constantFrom(
        'Invoice',
        'Merge',
        'Tabs',
        'for',
        'Chrome',
        'Pro',
        '–',
        ':',
        'Acme',
        'by',
        'add-on',
        '(beta)',
        'Notes',
      ),
      { minLength: 1 },
    )
    .map((words) => words.join(' ')),
);
const anyListings = fc.array(fc.tuple(fc.constantFrom('chrome', 'figma', '-figma'), anyName), { maxLength: 8 });

describe('two listings of a company', () => {
  test('with one name in two marketplaces are one product', () => {
    fc.assert(fc.property(anyName, (name) => together(['chrome', name], ['figma', name])));
  });

  test('are grouped the same in either order', () => {
    fc.assert(
      fc.property(anyName, anyName, (one, other) => {
        expect(together(['chrome', one], ['figma', other])).toBe(together(['figma', other], ['chrome', one]));
      }),
    );
  });

  test('are one product despite letter case and spaces of their names', () => {
    const plain = anyName.filter((name) => name.toUpperCase().toLowerCase() === name.toLowerCase());
    fc.assert(
      fc.property(plain, (name) => {
        const other = `  ${name.replaceAll(' ', '   ').toUpperCase()} `;
        expect(together(['chrome', name], ['figma', other])).toBe(true);
      }),
    );
  });
});

describe('all listings of a company', () => {
  test('are each in exactly one product, in any order', () => {
    const sorted = (rows: Row[]) =>
      products(...rows)
        .map((group) => group.toSorted().join('\n'))
        .toSorted();
    fc.assert(
      fc.property(anyListings, (rows) => {
        expect(
          products(...rows)
            .flat()
            .toSorted(),
        ).toEqual(rows.map((row) => row.join(' ')).toSorted());
        expect(sorted(rows.toReversed())).toEqual(sorted(rows));
      }),
    );
  });
});
