import { expect, test } from 'vitest';
import { openApiDocument } from './document.ts';
import { summaryOf } from './summary-of.ts';

test.each([
  ['One plugin, with the id marketplace:externalId: its state.', 'One plugin, with the id marketplace:externalId'],
  ['The report of a quarter. As PDF.', 'The report of a quarter'],
  ['A badge: users.svg or rating.svg.', 'A badge'],
  ['As users.svg or rating.svg.', 'As users.svg or rating.svg'],
  ['What `field` can be set to, part by part: all.', 'What field can be set to, part by part'],
  ['Its address with .rss or .json; all kinds.', 'Its address with .rss or .json'],
  ['No end', 'No end'],
])('the title of "%s" is "%s"', (description, summary) => expect(summaryOf(description)).toBe(summary));

test('no title in the document is empty or has signs of markup', () => {
  const operations = Object.values(openApiDocument().paths).flatMap((methods) => Object.values(methods));
  for (const { summary } of operations) expect(summary).toMatch(/^[^`]+[^`.:;]$/);
});
