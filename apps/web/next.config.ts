import type { NextConfig } from 'next';
import { SECURITY_HEADERS } from './lib/security-headers.ts';

const headers = Object.entries(SECURITY_HEADERS).map(([key, value]) => ({ key, value }));

const config: NextConfig = {
  poweredByHeader: false,
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
    '/api/cron/**': ['../../node_modules/highs/build/highs.wasm'],
  },
  // A browser that has not read the page's head yet asks for this one.
  redirects: async () => [{ source: '/favicon.ico', destination: '/icon.svg', permanent: true }],
  headers: async () => [{ source: '/:path*', headers }],
};

export default config;
