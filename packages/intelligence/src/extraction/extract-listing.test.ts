import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractListing } from './extract-listing.ts';
import { tidyText, withoutEnd } from './tidy-source.ts';

const LENGTH = 50_000;
const RUNS = [
  ...[' ', '\u00a0', '\t', '\u3000', '\u200b', '\r', '=', '*', '_', '-', '.', ',', '|', '(', '"', '/', '#', '~', ':'],
  ...['9', '$', 'a', 'A', 'é', '円', '\u0301', '= ', '* ', '=-', '_ \t', '9 ', '9,', '1 234 ', '$ ', '- ', 'Aa ', '!?'],
];
const FRAMES = [
  ...[
    ['x ', ' x'],
    ['Pro ', '$5/month'],
    ['$5', ' a month.'],
    ['Works with ', 'Slack.'],
    ['Our ', ' plugins'],
  ],
  ...[
    ['Requires a ', ' licence'],
    ['free ', ' version'],
    ['"', '$5"'],
    ['', ''],
  ],
];

function cpuOf(run: string): number {
  const started = process.cpuUsage();
  for (const [start, end] of FRAMES) {
    const description = start + run.repeat(LENGTH / run.length) + end;
    const [name, summary] = [description.slice(0, 200), description.slice(0, 2000)];
    extractListing({ marketplace: 'wordpress', name, summary, description, developer: { name } });
  }
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000 / FRAMES.length;
}

describe('a run of 50,000 characters between words costs less than a second', () => {
  test.each(RUNS)('%j', (run) => {
    expect(cpuOf(run)).toBeLessThan(1000);
  });
});

test('runs of blanks and signs inside a line change nothing that is read', () => {
  const read = (blank: string) => {
    const description = `Wren Pro${blank}costs $79 per year.${blank}Works with Slack.`;
    return extractListing({ marketplace: 'wordpress', name: `Wren${blank}Widgets`, description });
  };
  expect(read(' '.repeat(500))).toEqual(read(' '));
  expect(read('\u00a0\t')).toEqual(read(' '));
  expect(read(' ').tiers).toHaveLength(1);
});

test('tidying twice is tidying once, and keeps words and lines', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '9', ' ', '\t', '\n', '=', '-', 'é') }), (text) => {
      const tidy = tidyText(text);
      expect(tidyText(tidy)).toBe(tidy);
      expect(tidy.split('\n').map((line) => line.match(/[a-zé\d]+/g))).toEqual(
        text.split('\n').map((line) => line.match(/[a-zé\d]+/g)),
      );
    }),
  );
  expect(withoutEnd('a = b == ', ' =')).toBe('a = b');
  expect(withoutEnd('==', '=')).toBe('');
});
