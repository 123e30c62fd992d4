import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findProducts, type ProductListing } from './find-products.ts';

const COMPANY = { nameKey: 'acme', siteDomain: 'acme.example' };

/** Listings of Acme as [marketplace, name, website]; delisted ones stand behind a minus. */
type Row = readonly [marketplace: string, name: string, websiteUrl?: string];

function products(...rows: Row[]): string[][] {
  const listings = rows.map(([marketplace, name, websiteUrl = null], id): ProductListing => {
    return { id, marketplace: marketplace.replace('-', ''), name, websiteUrl, isListed: !marketplace.startsWith('-') };
  });
  return findProducts(listings, COMPANY).map(({ pluginIds }) => pluginIds.map((id) => rows[id]?.join(' ') ?? ''));
}

const together = (...rows: Row[]) => products(...rows).length === 1;

describe('findProducts', () => {
  test('keeps two products of one company apart', () => {
    expect(together(['chrome', 'Tab Saver'], ['figma', 'Photo Grid'])).toBe(false);
    expect(together(['chrome', 'PDF to Word'], ['figma', 'Word to PDF'])).toBe(false);
    expect(together(['chrome', 'MyParcel NL'], ['figma', 'MyParcel BE'])).toBe(false);
  });

  test('keeps names apart that are alike only after a common name was freed of its place or edition', () => {
    expect(together(['chrome', 'Dark Mode Pro'], ['wordpress', 'Dark Mode – Night Reader'])).toBe(false);
    expect(together(['chrome', 'Analytics – heat maps'], ['wordpress', 'Analytics: invoices'])).toBe(false);
    expect(together(['chrome', 'Extension for Chrome'], ['jira', 'App for Jira'])).toBe(false);
    expect(together(['chrome', 'Dark Mode'], ['wordpress', 'dark mode'])).toBe(true);
  });

  test('links names that differ by place, kind and tagline', () => {
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
  ])('links no names that speak of different things by %s', (_, one, other) => {
    expect(together(['chrome', 'Tabs', one], ['figma', 'Photos', other])).toBe(false);
    expect(together(['chrome', 'Acme Tabs for Chrome', one], ['figma', 'Acme Photos for Figma', other])).toBe(false);
    expect(together(['chrome', 'Tidy Tabs', one], ['figma', 'Tidy Photos', other])).toBe(false);
  });

  test('takes a name of the page’s owner for none of the product', () => {
    const url = 'https://github.com/harbour/atlas';
    expect(together(['chrome', 'Harbour Lanterns', url], ['figma', 'Harbour', url])).toBe(false);
  });

  test('links names by a page of the product’s own, where one’s words are all among the other’s', () => {
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

  test('takes a page that one marketplace shows for several products for the company’s', () => {
    const url = 'https://acme.example/our-tools';
    expect(
      products(['chrome', 'Session Keeper', url], ['chrome', 'Photo Grid', url], ['figma', 'Keeper of Sessions', url]),
    ).toHaveLength(3);
  });

  test('links by whole names where a first part stands for several products', () => {
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

  test('takes the company’s name for a product where nothing behind it speaks against that', () => {
    expect(together(['chrome', 'Acme: Chat & Mail'], ['figma', 'Acme – Live Chat'])).toBe(true);
    expect(together(['chrome', 'Acme: Chat & Mail'], ['figma', 'Acme for Figma'])).toBe(true);
    expect(together(['chrome', 'Acme: Photos'], ['figma', 'Acme: Reviews'])).toBe(false);
    expect(products(['chrome', 'Acme: Photos'], ['figma', 'Acme: Reviews'], ['jira', 'Acme'])).toHaveLength(3);
  });

  test('lets no chain of marks join two products of one marketplace', () => {
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

  test('has the free and the paid edition of one marketplace in the product of another', () => {
    expect(together(['chrome', 'Tab Saver'], ['chrome', 'Tab Saver Pro'], ['firefox', 'Tab Saver'])).toBe(true);
  });

  test('lets a delisted listing contradict nothing', () => {
    expect(together(['-chrome', 'Elf Box: Maps'], ['chrome', 'Elf Box: Photos'], ['figma', 'Elf Box'])).toBe(true);
  });

  test('names a product by the shortest of its names, without place and edition, and counts its marketplaces', () => {
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
  test('of one name in two marketplaces are one product', () => {
    fc.assert(fc.property(anyName, (name) => together(['chrome', name], ['figma', name])));
  });

  test('are one product whichever comes first', () => {
    fc.assert(
      fc.property(anyName, anyName, (one, other) => {
        expect(together(['chrome', one], ['figma', other])).toBe(together(['figma', other], ['chrome', one]));
      }),
    );
  });

  test('are one product whatever the letter case and spaces of their names', () => {
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
  test('are sorted into products, each into one, in whatever order they come', () => {
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
