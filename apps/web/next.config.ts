import type { NextConfig } from 'next';
import { NEXT_HEADERS } from './lib/security-headers.ts';

const config: NextConfig = {
  poweredByHeader: false,
  // The form of /check: an inventory of 4 MB, what was asked before, and what a form adds to it.
  experimental: { serverActions: { bodySizeLimit: '9mb' } },
  transpilePackages: [
    '@pi/accounts',
    '@pi/analyst',
    '@pi/db',
    '@pi/domain',
    '@pi/events',
    '@pi/ingestion',
    '@pi/intelligence',
    '@pi/llm',
    '@pi/mail',
    '@pi/operations',
    '@pi/pairing',
    '@pi/pairing-runs',
    '@pi/scrapers',
  ],
  serverExternalPackages: ['@resvg/resvg-js', 'highs', 'nodemailer', 'pg-boss', 'pino', 'postgres', 'sharp', 'undici'],
  // The solver of linear programs reads its WebAssembly from its own folder.
  outputFileTracingIncludes: {
    '/api/pairing/**': ['../../node_modules/highs/build/highs.wasm'],
    '/api/docs/**': ['../../node_modules/@scalar/api-reference/dist/browser/standalone.js'],
    '/api/cron/**': ['../../node_modules/highs/build/highs.wasm'],
  },
  // A browser that has not read the page's head yet asks for this one.
  redirects: async () => [{ source: '/favicon.ico', destination: '/icon.svg', permanent: true }],
  headers: async () => [...NEXT_HEADERS],
};

export default config;
