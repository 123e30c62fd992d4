import type { NextConfig } from 'next';
import { SECURITY_HEADERS } from './lib/security-headers.ts';

const headers = Object.entries(SECURITY_HEADERS).map(([key, value]) => ({ key, value }));

const config: NextConfig = {
  poweredByHeader: false,
  transpilePackages: ['@pi/db', '@pi/domain', '@pi/ingestion', '@pi/intelligence', '@pi/scrapers'],
  serverExternalPackages: ['@resvg/resvg-js', 'postgres', 'pg-boss', 'pino', 'undici'],
  headers: async () => [{ source: '/:path*', headers }],
};

export default config;
