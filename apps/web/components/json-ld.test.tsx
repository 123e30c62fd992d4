import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { JsonLd } from './json-ld.tsx';

test('a name with markup cannot end the element, and is read as it was', () => {
  const name = '</script><script>alert("1")</script>';
  const markup = renderToStaticMarkup(<JsonLd data={{ name }} />);
  expect(markup.match(/<\/script>/g)).toHaveLength(1);
  const text = /^<script type="application\/ld\+json">(.*)<\/script>$/.exec(markup)?.[1] ?? '';
  expect(JSON.parse(text)).toEqual({ '@context': 'https://schema.org', name });
});
