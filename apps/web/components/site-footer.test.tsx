import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { SiteFooter } from './site-footer.tsx';

test('the footer leads people to the docs of the API, not to its JSON', () => {
  const html = renderToStaticMarkup(<SiteFooter />);
  expect(html).toContain('href="/api/docs"');
  expect(html).not.toContain('href="/api/v1"');
});
