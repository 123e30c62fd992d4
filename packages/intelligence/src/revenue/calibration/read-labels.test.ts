import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LabelsError } from './labels-error.ts';
import { readLabels } from './read-labels.ts';

const HEADER =
  'plugin,marketplace,date,users,users_basis,price,revenue_reported,revenue_usd_annualised,scope,evidence_grade,notes';

function read(...rows: string[]) {
  return readLabels([HEADER, ...rows].join('\n'));
}

describe('readLabels', () => {
  test.for([
    ['', 'The file is empty.'],
    [' \n', 'The file is empty.'],
    [HEADER, 'The file has no rows.'],
    ['a,b\n1,2', 'The header has no column "plugin", "marketplace", "users"'],
    [`${HEADER}\n"A,chrome`, 'The file is not CSV'],
    [`${HEADER}\nA,chrome`, 'The file is not CSV'],
    [`${HEADER}\nA,chrome,,5,,,,many,,B,`, 'Row 2, revenue_usd_annualised: "many" is not a number'],
    [`${HEADER}\nA,chrome,,5,,,,,,B,`, 'Row 2, revenue_usd_annualised: it is empty.'],
    [`${HEADER}\nA,chrome,,-5,,,,1,,B,`, 'Row 2, users: "-5" is not a number'],
    [`${HEADER}\nA,chrome,,0,,,,1,,B,`, 'Row 2, users: "0" is not a whole number of at least 1.'],
    [`${HEADER}\nA,chrome,,1.5,,,,1,,B,`, 'Row 2, users: "1.5" is not a whole number of at least 1.'],
    [`${HEADER}\nA,chrome,,5,,,,1,,E,`, 'Row 2, evidence_grade: "E" is none of A, B, C, D.'],
    [`${HEADER}\nA,,,5,,,,1,,B,`, 'Row 2, marketplace: it is empty.'],
    [`${HEADER}\n,chrome,,5,,,,1,,B,`, 'Row 2, plugin: it is empty.'],
    [`${HEADER}\nA,chrome,,5,,"a\nb",,1,,B,\nB,chrome,,x,,,,1,,B,`, 'Row 4, users: "x" is not a number'],
  ] as const)('says of %j what is wrong, and where', ([text, message]) => {
    expect(() => readLabels(text)).toThrow(LabelsError);
    expect(() => readLabels(text)).toThrow(message);
  });

  test('reads quoted fields, numbers with commas, and columns in any order', () => {
    expect(read('"Tabs, by Acme",chrome/multi,2024,"1,200+",\'a\',"$5/mo; ""pro""","$1",12000.5,plugin,b,')).toEqual([
      {
        row: 2,
        plugin: 'Tabs, by Acme',
        marketplace: 'chrome/multi',
        users: 1200,
        usersBasis: "'a'",
        price: '$5/mo; "pro"',
        revenue: 12_000.5,
        grade: 'B',
      },
    ]);
    expect(read('A,chrome,,,,,,0,,D,')[0]).toMatchObject({ users: null, revenue: 0, grade: 'D' });
  });

  test('reads a file or says what is wrong, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (text, cells) => {
        for (const file of [text, `${HEADER}\n${cells.join(',')}`]) {
          try {
            expect(Array.isArray(readLabels(file))).toBe(true);
          } catch (error) {
            expect(error).toBeInstanceOf(LabelsError);
          }
        }
      }),
    );
  });
});
