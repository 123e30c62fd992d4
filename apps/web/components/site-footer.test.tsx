import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { KeyList } from '../app/(pairings)/me/key-list.tsx';
import { SiteFooter } from './site-footer.tsx';

vi.mock('next/navigation', () => ({ useRouter: () => ({}), useSearchParams: () => new URLSearchParams() }));

test.each([
  ['the footer', <SiteFooter key="footer" />],
  ['the list of keys', <KeyList key="keys" keys={[]} />],
])('%s leads people to the docs of the API, not to its JSON', (_, element) => {
  const html = renderToStaticMarkup(element);
  expect(html).toContain('href="/api/docs"');
  expect(html).not.toContain('href="/api/v1"');
});
