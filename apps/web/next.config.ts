import { marketplaceInfos } from '@pi/scrapers/info';
import type { NextConfig } from 'next';

const SECURITY_HEADERS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
  { key: 'Strict-Transport-Security', value: 'max-age=31536000' },
];

const config: NextConfig = {
  poweredByHeader: false,
  transpilePackages: ['@pi/db', '@pi/domain', '@pi/ingestion', '@pi/intelligence', '@pi/scrapers'],
  serverExternalPackages: ['postgres', 'pg-boss', 'pino', 'undici'],
  images: {
    remotePatterns: marketplaceInfos
      .flatMap((info) => info.imageHosts)
      .map((hostname) => ({ protocol: 'https' as const, hostname })),
  },
  headers: async () => [{ source: '/:path*', headers: SECURITY_HEADERS }],
};

export default config;
