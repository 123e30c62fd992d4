import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ApiError } from '../api-error.ts';
import { readIdColumn } from './read-id-column.ts';

const A = 'abcdefghijklmnopabcdefghijklmnop';
const B = 'ponmlkjihgfedcbaponmlkjihgfedcba';

function refusalOf(text: string, marketplace?: string): string {
  try {
    readIdColumn(text, marketplace);
  } catch (error) {
    if (error instanceof ApiError) return error.message;
    throw error;
  }
  return '';
}

describe('readIdColumn', () => {
  test('names the columns of a file without a column of ids', () => {
    expect(refusalOf('Device,User\nPC-1,ann@example.com\n')).toBe(
      'The CSV has no column of ids: its columns are “Device”, “User”. Name one “Extension ID”, “App ID” or “ID”, or give ids alone, one a line.',
    );
    expect(refusalOf('')).toContain('it is empty');
  });

  test('does not take e-mail addresses or numbers for ids', () => {
    expect(refusalOf('Who;Count\nann@example.com;123456789\n', 'chrome-web-store')).toContain('“Who”, “Count”');
  });

  test('refuses a file of more than 200 columns, in its first line or later', () => {
    const wide = 'a,'.repeat(2 * 1024 ** 2);
    expect(refusalOf(wide)).toBe('The CSV has more than 200 columns.');
    expect(refusalOf(`${'a,'.repeat(5000)}\n${'a\n'.repeat(5000)}`)).toBe('The CSV has more than 200 columns.');
    expect(refusalOf(`Extension ID\n${`${A}\n`.repeat(500)}${'a,'.repeat(200)}`)).toContain('200 columns');
    expect(readIdColumn(`${'a,'.repeat(199)}Extension ID\n${','.repeat(199)}${A}\n`)).toEqual([A]);
  });

  test('refuses a file of more than 20,000 rows', () => {
    expect(refusalOf('a\n'.repeat(2 * 1024 ** 2))).toBe('The CSV has more than 20,000 rows.');
    expect(refusalOf(`id\n${`${A}\n`.repeat(20_000)}`)).toContain('20,000 rows');
    expect(readIdColumn(`id\n${`${A}\n`.repeat(19_999)}`)).toHaveLength(19_999);
  });

  test.each([
    ['open quotation marks', '"a', 'a quotation mark opens a cell that never ends'],
    ['one line', 'a', 'A row of the CSV is longer than 100,000 characters'],
    ['blanks', ' ', 'it is empty'],
    ['empty lines', '\n', 'it is empty'],
    ['addresses in one line', 'https://a/,', 'more than 200 columns'],
    ['lines of two addresses', 'https://a.example/b?c;https://a.example/b?d\n', 'more than 20,000 rows'],
  ])('refuses 4 MB of %s', (_, part, message) =>
    expect(refusalOf(part.repeat(Math.ceil((4 * 1024 ** 2) / part.length)), 'firefox')).toContain(message),
  );

  test('takes the column of ids in a file that has more of another separator', () =>
    expect(readIdColumn(`What;Note, or, other, words\n${A};a, b, c, d\n${B};e\n`)).toEqual([A, B]));

  test('says where a quotation mark is never closed', () =>
    expect(refusalOf('Extension ID\n"abc\n')).toContain('quotation mark'));

  test.each(['Extension ID', 'extension_id', 'App Id', 'ID', '"Identifier"', 'itemId', 'CRX-ID'])(
    'finds the column %s',
    (header) => expect(readIdColumn(`Device,${header}\nPC-1,${A}\nPC-2,${B}\n`)).toEqual([A, B]),
  );

  test('reads a byte order mark, semicolons, tabs, quotes, line ends of Windows and lines above the header', () => {
    expect(readIdColumn(`\uFEFF"Extension ID";"Name"\r\n"${A}";"One; two"\r\n"";"none"\r\n`)).toEqual([A]);
    expect(readIdColumn(`Name\tExtension ID\n"a\tb"\t${B}\n`)).toEqual([B]);
    expect(readIdColumn(`sep=;\nName;ID\nx;${B}\n`)).toEqual([B]);
    expect(readIdColumn(`Report of November\n\nName,App ID\nx,${A}\n`)).toEqual([A]);
  });

  test('takes the more telling of two names, and of equal ones the column whose values are ids', () => {
    expect(readIdColumn(`id,extension id\n1,${A}\n2,${B}\n`)).toEqual([A, B]);
    expect(readIdColumn(`App ID,ID\n17,${A}\n18,${B}\n`)).toEqual([A, B]);
  });

  test('finds a column that nothing names by the form of its values, also without a header', () => {
    expect(readIdColumn(`Device,Add-on\nPC-1,${A}\nPC-2,${B}\n`)).toEqual([A, B]);
    expect(readIdColumn(`PC-1,${A}\nPC-2,${B}\n`)).toEqual([A, B]);
    expect(readIdColumn('What\nvs-code:a.b\nfirefox:x@y\n')).toEqual(['vs-code:a.b', 'firefox:x@y']);
    expect(readIdColumn('What\nms.python\nredhat.java\n', 'vs-code')).toEqual(['ms.python', 'redhat.java']);
  });

  test.each([
    ['names, beside addresses', `Extension,Store link\nuBlock,https://chromewebstore.google.com/detail/x/${A}`],
    ['numbers of rows, beside ids', `ID,Name,Chrome add-on\n1,uBlock,${A}\n2,Foo,${B}`],
    ['types in its rows, not a name', `Device,Add-on,Type\nPC-1,${A},extension\nPC-2,${B},extension`],
  ])('passes over a column that is named as ids are and holds %s', (_, text) =>
    expect(readIdColumn(text).join()).toMatch(new RegExp(`^(https:.*/x/${A}|${A},${B})$`)),
  );

  test.each([
    ['vs-code', 'User,Extension ID\njane.doe,a.b@2024.2.1\njohn.roe,c.d@1.2.3', ['a.b@2024.2.1', 'c.d@1.2.3']],
    ['firefox', 'Email,Add-on ID\nann@example.com,some-slug\nbob@example.com,other', ['some-slug', 'other']],
    ['vs-code', 'host.name,extension.id\npc1.corp,a.b\npc2.corp,c.d', ['a.b', 'c.d']],
    ['vs-code', 'Host,extension.id\nPC-1,a.b\nPC-2,c.d', ['a.b', 'c.d']],
  ])('takes the column that is named so for one of %s, not hosts or people', (marketplace, text, ids) =>
    expect(readIdColumn(text, marketplace)).toEqual(ids),
  );

  test.each([
    ['osquery', 'browser_type,name,identifier,version\nchrome,"One, two",ID1,1\nedge,Two,ID2,2'],
    [
      'the reports of Chrome management',
      'displayName,appId,appType,permissions\nOne,ID1,EXTENSION,tabs history\nTwo,ID2,EXTENSION,',
    ],
    ['Microsoft Defender', 'DeviceName,BrowserName,ExtensionId,ExtensionRisk\npc-1,chrome,ID1,High\npc-2,edge,ID2,Low'],
    [
      'Jamf Pro, a list in each cell',
      'Computer Name,Chrome Extensions\nmac-1,"Name: One\nID: ID1\n\nName: Two\nID: ID2\n"\nmac-2,\n',
    ],
    ['PowerShell, ids joined in each cell', 'Computer,Extensions\nPC-1,ID1;ID2;ID1\nPC-2,ID2;ID1'],
    [
      'a list of folders',
      'Device,Path\nPC-1,C:\\Users\\ann\\Extensions\\ID1\\1.0_0\nPC-2,/home/bob/Extensions/ID2/2.0',
    ],
    ['a policy', 'Name,Value\n1,ID1;https://clients2.google.com/service/update2/crx\n2,ID2;https://a.example/x'],
    ['no header, with names and folders', 'One,5.4.1,ID1,/Users/ann\nTwo,1,ID2,/Users/bob'],
  ])('reads every id of a file of %s', (_, text) =>
    expect([...new Set(readIdColumn(text.replaceAll('ID1', A).replaceAll('ID2', B)))]).toEqual([A, B]),
  );

  test('reads the list of plugins that WordPress writes, whose names are slugs, and refuses other names', () => {
    expect(readIdColumn('name,status,version\nakismet,active,5.3\nwordpress-seo,active,22.1')).toEqual([
      'akismet',
      'wordpress-seo',
    ]);
    expect(refusalOf('Name,Version\nuBlock Origin,1.2\nnotes,3')).toContain('its columns are “Name”, “Version”');
  });

  test('reads a file whose line ends are of several systems', () =>
    expect(readIdColumn(`Device,Extension ID\r\nPC-1,${A}\nPC-2,${B}\n`)).toEqual([A, B]));

  test('says that a workbook and a ZIP file are no CSV', () =>
    expect(refusalOf('PK\u0003\u0004\u0014')).toBe('This is a workbook or a ZIP file: save it as CSV, or unpack it.'));

  test('takes a column by its name alone where no value has the form of an id', () =>
    expect(readIdColumn('Name,Plugin ID\nYoast,wordpress-seo\nAkismet,akismet\n')).toEqual([
      'wordpress-seo',
      'akismet',
    ]));

  test('reads any ids back from a file with other columns, or refuses any text', () => {
    const id = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnop'), minLength: 32, maxLength: 32 });
    const cell = fc.string({ maxLength: 20 }).map((text) => `"${text.replaceAll('"', '""').replaceAll('\r', '')}"`);
    const rows = fc.array(fc.tuple(cell, id), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(rows, fc.constantFrom(',', ';', '\t'), (given, delimiter) => {
        const text = [['Device', 'Extension ID'], ...given].map((cells) => cells.join(delimiter)).join('\n');
        expect(readIdColumn(text)).toEqual(given.map(([, one]) => one));
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(refusalOf(text)).toEqual(expect.any(String));
      }),
    );
  });
});
