import { appUrl } from '@pi/domain/env';
import { connection } from 'next/server';
import { settings } from '#lib/settings.ts';

/**
 * What programs may read, and where the list of pages is. Answers that depend on a choice are left
 * out.
 */
export async function GET(): Promise<Response> {
  await connection();
  const lines = [
    'User-agent: *',
    'Disallow: /search',
    'Disallow: /compare?',
    'Disallow: /compare/',
    'Disallow: /api/cron/',
    'Disallow: /embed/',
    `Sitemap: ${new URL('/sitemap.xml', appUrl(settings())).href}`,
  ];
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  });
}
