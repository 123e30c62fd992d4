import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { QualityRules } from './quality-rules.tsx';

const RULES = ['Short list', 'Stale day'].map((title) => ({
  title,
  looksAt: `what ${title} looks at`,
  sentence: `when ${title} finds something`,
  consequence: `what follows from ${title}`,
}));

test('quality rules are a row each, with all they say', () => {
  const markup = renderToStaticMarkup(<QualityRules rules={RULES} />);
  expect(markup.match(/<th scope="row"/g)).toHaveLength(RULES.length);
  for (const words of RULES.flatMap((rule) => Object.values(rule))) expect(markup).toContain(words);
});

test('nothing is shown where there are no quality rules', () =>
  expect(renderToStaticMarkup(<QualityRules rules={[]} />)).toBe(''));
