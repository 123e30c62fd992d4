import { MOST_ROSTER_ROWS, type RosterPerson } from '@pi/domain/events';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRoster } from './parse-roster.ts';

const ROLES = { mentor: 'Big', mentee: 'Little' };
const nobody = { firstName: null, lastName: null, role: null, stage: null, field: null };
const messagesOf = (file: Uint8Array | string, roles?: typeof ROLES) =>
  parseRoster(file, roles).issues.map(({ message }) => message);

describe('parseRoster', () => {
  test.for([
    ['', 'row 1 is the only one: the file names nobody.'],
    ['\ufeff\r\n\r\n', 'row 1 is the only one: the file names nobody.'],
    ['email\n', 'row 1 is the only one: the file names nobody.'],
    ['email;year\n;;\n', 'row 1 is the only one: the file names nobody.'],
    ['first name,last name\nAda,Lovelace', 'row 1: email is missing: the first line names the columns.'],
    ['ada@club.example\nben@club.example', 'row 1: email is missing: the first line names the columns.'],
    ['email,e-mail\na@b.example,a@b.example', 'row 1: email is named by two columns.'],
    ['email\n"a@b.example', 'row 2 cannot be read: a quotation mark opens a cell that never ends.'],
    [
      'email,name\na@b.example,"x\ny"\nb@b.example,a "b"',
      'row 4 cannot be read: a quotation mark stands inside a cell without quotation marks.',
    ],
    ['email\n"a@b.example"x\n', 'row 2 cannot be read: text stands after the quotation mark that ends a cell.'],
  ] as const)('refuses %j', ([text, message]) => {
    expect(parseRoster(text)).toMatchObject({ people: [], issues: [{ message }] });
  });

  test('refuses text that is not UTF-8, and says where it begins', () => {
    const latin1 = Buffer.from('email,first name\na@b.example,Ann\nb@b.example,Jos\xe9\n', 'latin1');
    expect(messagesOf(latin1)).toEqual(['row 3 is not text in UTF-8: save the file as “CSV UTF-8”.']);
    expect(messagesOf(Buffer.from('email\na@b.example\n', 'utf16le'))).toEqual([
      'row 1 is not text in UTF-8: save the file as “CSV UTF-8”.',
    ]);
  });

  test('refuses more people than a roster may have', () => {
    const rows = (count: number) => ['email', ...Array.from({ length: count }, (_, n) => `p${n}@b.example`)].join('\n');
    expect(parseRoster(rows(MOST_ROSTER_ROWS)).people).toHaveLength(MOST_ROSTER_ROWS);
    expect(messagesOf(rows(MOST_ROSTER_ROWS + 1))).toEqual([
      'row 5002 is one too many: a roster has at most 5000 people.',
    ]);
  });

  test('refuses a cell of invisible characters in a sentence that can be read', () => {
    expect(messagesOf('email,first name\na@b.example,\u200b\u200b')).toEqual(['row 2: first name must not be empty.']);
  });

  test('says what is wrong with each cell, by its row and column', () => {
    const text = [
      'E-mail;First name;Last name;Role;Year;Major',
      'ada@club.example;Ada;;little;;',
      'ADA@club.example;;;;;',
      '',
      'no address;;;;;',
      `;${'x'.repeat(101)};;;;`,
      `ben@club.example;;;boss;${'y'.repeat(61)};${'z'.repeat(101)}`,
      'cem@club.example;;;;;;surplus',
      `${'a'.repeat(250)}@club.example;;;;;`,
    ].join('\r\n');
    expect(messagesOf(text, ROLES)).toEqual([
      'row 3: email is in row 2 already.',
      'row 5: email is not an e-mail address.',
      'row 6: email is not an e-mail address.',
      'row 6: first name has more than 100 characters.',
      'row 7: stage has more than 60 characters.',
      'row 7: field has more than 100 characters.',
      'row 7: role must be Big or Little.',
      'row 8 has more cells than the first line.',
      'row 9: email has more than 254 characters.',
    ]);
  });

  test('takes roles by both names where the event has roles, and none where it has none', () => {
    const text = 'mail,role\na@b.example,mentor\nb@b.example,BIG\nc@b.example,little\nd@b.example,';
    expect(parseRoster(text, ROLES).people.map(({ role }) => role)).toEqual(['mentor', 'mentor', 'mentee', null]);
    expect(messagesOf(text)[0]).toBe('row 2: role must be empty: this event has no roles.');
    expect(messagesOf(text)).toHaveLength(3);
  });

  test.for([
    ['E-Mail', 'First Name', 'Last Name', 'Year', 'Major'],
    ['email address', 'given name', 'SURNAME', 'stage', 'field'],
    ['Mail (university)', 'firstname', 'family_name', 'Year or stage', 'field/major'],
  ])('knows the columns %j, with any delimiter', (names) => {
    for (const delimiter of [',', ';', '\t']) {
      const text = [names, ['A@b.example', ' Ann ', 'Lee', '2', 'Art']].map((row) => row.join(delimiter)).join('\n');
      expect(parseRoster(text).people).toEqual([
        { email: 'a@b.example', firstName: 'Ann', lastName: 'Lee', role: null, stage: '2', field: 'Art' },
      ]);
    }
  });

  test('says which columns it ignored', () => {
    expect(parseRoster('Name,email,Grade,\nAnn,a@b.example,1,\n')).toEqual({
      people: [{ ...nobody, email: 'a@b.example' }],
      issues: [],
      ignoredColumns: ['Name', 'Grade'],
    });
  });
});

const text = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.constantFrom(
    '',
    'a "quoted" word',
    'x;y',
    'a,b',
    'tab\there',
    'two\nlines',
    'two\r\nlines',
    '日本',
    '=1+1',
    "O'Neill",
  ),
);
/** As the model cleans a line of printable characters. */
const cleaned = (value: string) => value.replace(/\s+/g, ' ').trim() || null;
const rosters = fc.record({
  people: fc.array(fc.record({ first: text, last: text, field: text }), { minLength: 1, maxLength: 12 }),
  delimiter: fc.constantFrom(',', ';', '\t'),
  end: fc.constantFrom('\n', '\r\n', '\r'),
  mark: fc.constantFrom('', '\ufeff'),
  gap: fc.nat({ max: 2 }),
});
type Arbitrary<T> = T extends fc.Arbitrary<infer V> ? V : never;

/** Writes a roster as programs do: cells in quotation marks where they need them. */
function write({ people, delimiter, end, mark, gap }: Arbitrary<typeof rosters>) {
  const cell = (value: string) => (/[",;\t\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  const rows = people.map(({ first, last, field }, n) => [first, `p${n}@b.example`, last, field]);
  const lines = [['first name', 'email', 'last name', 'field'], ...rows].map((row) => row.map(cell).join(delimiter));
  return mark + lines.join(end.repeat(gap + 1)) + end;
}

describe('any roster', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(rosters, (roster) => {
        const wanted = roster.people.map(
          ({ first, last, field }, n): RosterPerson => ({
            ...nobody,
            email: `p${n}@b.example`,
            firstName: cleaned(first),
            lastName: cleaned(last),
            field: cleaned(field),
          }),
        );
        expect(parseRoster(Buffer.from(write(roster)))).toEqual({ people: wanted, issues: [], ignoredColumns: [] });
      }),
    );
  });

  test('with a wrong row is refused by the line on which that row begins', () => {
    fc.assert(
      fc.property(rosters, fc.nat(), (roster, at) => {
        const written = write(roster);
        const wrong = `p${at % roster.people.length}@b.example`;
        const before = written.slice(0, written.indexOf(wrong)).replace(/\r\n?/g, '\n');
        // The cell before the address may have lines of its own.
        const first = roster.people[at % roster.people.length]?.first.replace(/\r\n?/g, '\n') ?? '';
        const line = before.split('\n').length - (first.split('\n').length - 1);
        const { issues } = parseRoster(written.replace(wrong, 'nobody'));
        expect(issues).toEqual([
          { field: `row ${line}: email`, message: `row ${line}: email is not an e-mail address.` },
        ]);
      }),
    );
  });

  test('of any bytes gives people or says what is wrong, never both nor neither', () => {
    const bytes = fc.oneof(
      fc.uint8Array(),
      fc.string({ unit: 'binary' }).map((some) => Buffer.from(`email,role\n${some}`)),
    );
    fc.assert(
      fc.property(bytes, (file) => {
        const { people, issues } = parseRoster(file, ROLES);
        expect(people.length > 0 || issues.length > 0).toBe(true);
        for (const { field, message } of issues) expect(message.startsWith(field)).toBe(true);
      }),
    );
  });
});
