import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findProducts, type ProductListing } from './find-products.ts';

const COMPANY = { nameKey: 'acme', siteDomain: 'acme.example' };

/** A listing of Acme; a minus before the marketplace means delisted. */
type Row = readonly [marketplace: string, name: string, websiteUrl?: string];

function products(...rows: Row[]): string[][] {
  const listings = rows.map(([marketplace, name, websiteUrl = null], id): ProductListing => {
    return { id, marketplace: marketplace.replace(/^-/, ''), name, websiteUrl, isListed: !marketplace.startsWith('-') };
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
    expect(together(['chrome', 'Acme: Photos'], ['figma', 'Acme: Reviews'])).toBe(false);
    expect(products(['chrome', 'Acme: Photos'], ['figma', 'Acme: Reviews'], ['jira', 'Acme'])).toHaveLength(3);
  });

  test('separates listings under the company’s name alone that are for places of other kinds', () => {
    expect(together(['chrome-web-store', 'Acme'], ['wordpress', 'Acme for WordPress'])).toBe(false);
    expect(together(['chrome-web-store', 'Acme'], ['chrome-web-store', 'Acme for Gmail'])).toBe(false);
    expect(together(['chrome-web-store', 'Acme'], ['firefox', 'Acme for Gmail'])).toBe(false);
    expect(together(['chrome-web-store', 'Acme Chrome Extension'], ['google-workspace', 'Acme for Sheets'])).toBe(
      false,
    );
    expect(together(['chrome-web-store', 'Acme: Chat & Mail'], ['figma', 'Acme for Figma'])).toBe(false);
    expect(together(['google-workspace', 'Acme for Gmail'], ['google-workspace', 'Acme for Sheets'])).toBe(false);
  });

  test.each([
    ['chrome-web-store', 'Acme', 'firefox', 'Acme for Firefox'],
    ['chrome-web-store', 'Acme for Gmail', 'firefox', 'ACME Pro for Gmail'],
    ['vs-code', 'Acme for VS Code', 'jetbrains', 'Acme'],
    ['wordpress', 'Acme for WooCommerce', 'shopify', 'Acme'],
    ['wordpress', 'Acme.io WooCommerce Plugin', 'shopify', 'Acme: Photo Reviews'],
    ['wordpress', 'Acme for WooCommerce', 'shopify', 'Acme Heatmaps & Replays'],
    ['wordpress', 'Acme', 'shopify', 'Acme Password Manager'],
  ])('groups listings under the company’s name alone in places of one kind: %s %s, %s %s', (...[a, one, b, other]) => {
    expect(together([a, one], [b, other])).toBe(true);
  });

  test('separates them where a marketplace has two', () => {
    expect(
      products(['wordpress', 'Acme for WooCommerce'], ['wordpress', 'Acme for Elementor'], ['shopify', 'Acme']),
    ).toHaveLength(3);
    expect(products(['chrome-web-store', 'Acme'], ['firefox', 'Acme: Photos'], ['firefox', 'Acme: Maps'])).toHaveLength(
      3,
    );
  });

  test('groups a product under the company’s name with its connector', () => {
    expect(together(['chrome-web-store', 'Acme Orders'], ['google-workspace', 'Acme Orders for Gmail'])).toBe(true);
    expect(together(['chrome-web-store', 'Acme Orders: Ship it'], ['jira', 'Acme Orders for Jira'])).toBe(true);
    expect(together(['chrome-web-store', 'Acme Orders'], ['jira', 'Acme Tracks for Jira'])).toBe(false);
    expect(together(['chrome-web-store', 'Acme Orders'], ['wordpress', 'Acme – CRM, Orders & Mail'])).toBe(false);
  });

  test.each([
    ['Acme Password Manager', 'Acme - Free Password Manager'],
    ['Acme: AI Writing Assistant and Grammar Checker App', 'Acme: Grammar Checking and AI Writing'],
    ['Acme Tracker & Ad Blocker - Privacy AdBlock', 'Acme – Privacy Ad Blocker'],
    ['Acme – Screen Recorder & Screen Capture', 'Acme – Free Screen Recording'],
    ['Acme: Photo Reviews', 'Acme Photo Reviews & Stars'],
    ['Acme Web Analytics', 'Acme Analytics'],
    ['Acme Safe Search', 'Acme Safe Search & Privacy'],
    ['Pop ups, Exit Popups, Banners – Acme', 'Acme: Popups & Forms'],
    ['Popups by Acme', 'Acme – Pop Ups, Bars'],
    ['Photo Reviews by Acme', 'Acme Photo Reviews'],
    ['Affiliate Orders Acme', 'Acme Affiliate Orders'],
    ['Acme Easy Giving', 'Easy Giving'],
  ])('groups what describes one thing beside the company’s name: %s, %s', (one, other) => {
    expect(together(['chrome-web-store', one], ['firefox', other])).toBe(true);
    expect(together(['wordpress', one], ['shopify', other])).toBe(true);
  });

  test.each([
    ['Acme Tracker & Ad Blocker', 'Acme Private Search for Firefox'],
    ['Acme Safe Web', 'Acme Safe Search'],
    ['Acme Copilot', 'Acme Copilot Chat'],
    ['Acme Google Shopping Feed', 'Acme Bing Shopping Feed'],
    ['Acme Photos', 'Acme Photos Forms'],
    ['Acme', 'Acme Private Search'],
    ['Acme PDF to Word', 'Acme Word to PDF'],
    ['Acme Notes', 'Notes'],
    ['Sheets to Acme', 'Acme'],
  ])('separates what names two things beside the company’s name: %s, %s', (one, other) => {
    expect(together(['chrome-web-store', one], ['firefox', other])).toBe(false);
  });

  test('needs more than one word in common where a marketplace has two products with the company’s name', () => {
    const [chat, live] = [['chrome', 'Acme: Chat & Mail'] as const, ['figma', 'Acme – Live Chat'] as const];
    expect(products(chat, live, ['figma', 'Acme Photo Grid'])).toHaveLength(3);
    expect(products(chat, live, ['figma', 'Photo Grid'])).toHaveLength(2);
    expect(
      products(['chrome', 'Acme – Live Chat'], ['figma', 'Acme Live Chat & Bots'], ['figma', 'Acme Photo Grid']),
    ).toEqual([['chrome Acme – Live Chat', 'figma Acme Live Chat & Bots'], ['figma Acme Photo Grid']]);
    const fitting: Row[] = [
      ['chrome', 'Acme – Live Chat'],
      ['figma', 'Acme Live Chat & Bots'],
      ['figma', 'Acme Live Chat, Mail'],
    ];
    expect(products(...fitting)).toHaveLength(3);
    expect(products(...fitting.toReversed(), ['firefox', 'Acme Live Chat & Stars'])).toEqual([
      ['figma Acme Live Chat, Mail'],
      ['figma Acme Live Chat & Bots'],
      ['chrome Acme – Live Chat', 'firefox Acme Live Chat & Stars'],
    ]);
  });

  test('groups taglines of other words when both listings have one address', () => {
    const address = 'https://www.acme.example/';
    expect(together(['chrome', 'Acme: Photos', address], ['figma', 'Acme – Reviews', 'http://acme.example'])).toBe(
      true,
    );
    expect(together(['chrome', 'Acme: Photos', address], ['figma', 'Acme – Reviews'])).toBe(false);
    expect(together(['chrome', 'Acme Photos', address], ['figma', 'Acme Reviews', address])).toBe(false);
  });

  test('groups a product with a site of its own with its connectors', () => {
    const site = 'https://www.lantern.example/';
    const connector = ['jira', 'Lantern Diagrams Connector for Jira', site] as const;
    const docs = ['google-workspace', 'Lantern for Docs, Sheets & Slides'] as const;
    expect(together(connector, docs)).toBe(true);
    expect(together(['jira', 'Lantern Diagrams for Jira'], docs)).toBe(false);
    expect(together(connector, ['google-workspace', 'Lantern Diagrams & Charts'])).toBe(false);
    expect(products(connector, docs, ['google-workspace', 'Lantern Boards'])).toHaveLength(3);
    expect(products(connector, docs, ['google-workspace', 'Photo Grid'])).toHaveLength(2);
    expect(together(['jira', 'quill.io Diagrams for Jira'], ['google-workspace', 'quill.io'])).toBe(true);
    expect(together(['jira', 'Acme.io for Jira'], ['google-workspace', 'Acme.io'])).toBe(false);
  });

  test('groups a product under a word of no language with its connectors alone', () => {
    expect(together(['chrome-web-store', 'Lanternify Time Tracker'], ['jira', 'Lanternify for Jira'])).toBe(true);
    expect(together(['chrome-web-store', 'Lanternify Time Tracker'], ['jira', 'Lanternify Server'])).toBe(false);
    expect(together(['chrome-web-store', 'Compass Time Tracker'], ['jira', 'Compass for Jira'])).toBe(false);
  });

  test('separates common names, and names for other sites', () => {
    expect(together(['chrome-web-store', 'Dark Mode for YouTube'], ['firefox', 'Dark Mode for Gmail'])).toBe(false);
    expect(together(['chrome-web-store', 'Screenshot Tool'], ['firefox', 'Screenshot and PDF Tool'])).toBe(false);
    expect(together(['chrome-web-store', 'Dimmer for YouTube'], ['firefox', 'Dimmer for Gmail'])).toBe(false);
    expect(together(['chrome-web-store', 'Dimmer for YouTube'], ['firefox', 'Dimmer'])).toBe(true);
    expect(together(['jira', 'Dimmer for Jira'], ['figma', 'Dimmer for Figma'])).toBe(true);
  });

  test('groups names that are spelled differently', () => {
    expect(together(['chrome', 'Tab Session Keeper'], ['firefox', 'TabSession Keeper'])).toBe(true);
    expect(together(['chrome', 'Colour Organisers'], ['firefox', 'Color Organizer'])).toBe(true);
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
        'Chat & Mail',
        'Live',
        'Lantern',
      ),
      { minLength: 1 },
    )
    .map((words) => words.join(' ')),
);
const anyAddress = fc.constantFrom(undefined, 'https://acme.example/tabs', 'https://lantern.example');
const anyListings: fc.Arbitrary<Row[]> = fc.array(
  fc.tuple(fc.constantFrom('firefox', 'edge', 'figma', '-figma', 'shopify'), anyName, anyAddress),
  { maxLength: 8 },
);

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
  test('are grouped the same in every order', () => {
    const shuffled = anyListings.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows.keys()], { minLength: rows.length })),
    );
    const groups = (rows: Row[], order: number[]) => {
      const listings = order.map((id) => {
        const [marketplace = '', name = '', websiteUrl = null] = rows[id] ?? [];
        const isListed = !marketplace.startsWith('-');
        return { id, marketplace: marketplace.replace(/^-/, ''), name, websiteUrl, isListed };
      });
      const found = findProducts(listings, COMPANY);
      return found.map(({ name, pluginIds }) => `${name}: ${pluginIds.toSorted((a, b) => a - b)}`).toSorted();
    };
    fc.assert(
      fc.property(shuffled, ([rows, order]) => {
        expect(groups(rows, order)).toEqual(groups(rows, [...rows.keys()]));
      }),
      { numRuns: 300 },
    );
  });

  test('are grouped when there are 10,000 of them, under one page and without a page', () => {
    const name = (id: number) => `Acme: Tab ${id % 90} Keeper ${id}`;
    const listings = Array.from({ length: 10_000 }, (_, id): ProductListing => {
      const websiteUrl = id % 2 ? 'https://acme.example/tabs' : null;
      return { id, marketplace: id % 3 ? 'chrome' : 'figma', name: name(id), websiteUrl, isListed: id % 5 > 0 };
    });
    expect(findProducts(listings, COMPANY)).toHaveLength(10_000);
  });

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
