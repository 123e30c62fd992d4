import { z } from 'zod';
import { RETENTION } from './retention.ts';
import { RobotsExceptions } from './robots.ts';

/** A blank setting is none: as a number it would be 0. */
const emptyAsMissing = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(emptyAsMissing, schema.optional());

/** What a setting lists, with commas between, in small letters. */
const list = (one: z.ZodType<string, string>) =>
  z.preprocess(
    (value) => value ?? '',
    z
      .string()
      .transform((text) =>
        text
          .split(',')
          .map((part) => part.trim().toLowerCase())
          .filter(Boolean),
      )
      .pipe(z.array(one)),
  );

function isPlain(url: string): boolean {
  if (!URL.canParse(url)) return true; // what is no address has a sentence of its own
  const { username, password, search, hash } = new URL(url);
  return !(username || password || search || hash);
}

const hostName = z.string().regex(/^[a-z0-9.-]+$/i, 'not the name of a host');
const databaseUrl = (name: string) =>
  optional(
    z.url({
      protocol: /^postgres(ql)?$/,
      hostname: /./,
      error: `${name}: not an address of the form postgres://user:password@host:port/database`,
    }),
  );

/** A model on one's own machine costs 0, which is said and never meant by a blank. */
const price = (name: string) =>
  z.coerce.number(`${name}: not a number of US dollars`).min(0, `${name}: below 0`).max(100_000);

/** Every setting that the product reads; `.env.example` lists the same names. */
export const Env = z.object({
  DATABASE_URL: databaseUrl('DATABASE_URL'),
  DATABASE_ADMIN_URL: databaseUrl('DATABASE_ADMIN_URL'),
  DATA_DIR: z.preprocess(emptyAsMissing, z.string().default('.data')),
  HOST: z.preprocess(
    emptyAsMissing,
    z
      .string()
      .regex(/^[a-z0-9.:-]+$/i, 'HOST: not an address or name of this machine')
      .default('127.0.0.1'),
  ),
  PORT: z.preprocess(emptyAsMissing, z.coerce.number().int().min(1).max(65_535).default(3000)),
  APP_URL: optional(
    z
      .url({ protocol: /^https?$/, hostname: /./, error: 'APP_URL: not an address of the form https://host' })
      .refine(isPlain, 'APP_URL: has a user, a query or a fragment, and must have none'),
  ),
  VERCEL_ENV: optional(z.string()),
  VERCEL_PROJECT_PRODUCTION_URL: optional(hostName),
  VERCEL_URL: optional(hostName),
  CRON_SECRET: optional(z.string().min(16, 'CRON_SECRET: at least 16 characters')),
  // A blank names none, so that none is read: only an empty one counts as not set.
  MARKETPLACES_ENABLED: z.preprocess((value) => (value === '' ? undefined : value), z.string().optional()),
  ROBOTS_EXCEPTIONS: z.preprocess((value) => value ?? '', RobotsExceptions),
  STORES_URL: optional(z.url({ protocol: /^http$/ })),
  SAMPLE_DAYS: z.preprocess(emptyAsMissing, z.coerce.number().int().min(1).max(366).default(14)),
  CONTACT: z.preprocess(
    emptyAsMissing,
    z.string().default('https://github.com/plugin-intelligence/plugin-intelligence'),
  ),
  SUPABASE_URL: optional(z.url()),
  SUPABASE_SERVICE_ROLE_KEY: optional(z.string()),
  SUPABASE_STORAGE_BUCKET: z.preprocess(emptyAsMissing, z.string().default('raw-pages')),
  EXPORT_TO: optional(z.string()),
  EXPORT_SUPABASE_BUCKET: z.preprocess(emptyAsMissing, z.string().default('exports')),
  EXPORT_S3_ENDPOINT: optional(
    z
      .url({
        protocol: /^https?$/,
        hostname: /./,
        error: 'EXPORT_S3_ENDPOINT: not an address of the form https://host',
      })
      .refine(isPlain, 'EXPORT_S3_ENDPOINT: has a user, a query or a fragment, and must have none'),
  ),
  EXPORT_S3_BUCKET: optional(
    z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'EXPORT_S3_BUCKET: not the name of a bucket'),
  ),
  EXPORT_S3_REGION: z.preprocess(
    emptyAsMissing,
    z
      .string()
      .regex(/^[a-z0-9-]+$/, 'EXPORT_S3_REGION: not the name of a region')
      .default('us-east-1'),
  ),
  EXPORT_S3_ACCESS_KEY_ID: optional(z.string().regex(/^\S+$/, 'EXPORT_S3_ACCESS_KEY_ID: has a blank')),
  EXPORT_S3_SECRET_ACCESS_KEY: optional(z.string().regex(/^\S+$/, 'EXPORT_S3_SECRET_ACCESS_KEY: has a blank')),
  RAW_KEEP_DAYS: z.preprocess(
    emptyAsMissing,
    z.coerce.number().int().min(1).max(36_500).default(RETENTION.responses.days),
  ),
  LOG_LEVEL: z.preprocess(
    emptyAsMissing,
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  ),
  CHROMIUM_PATH: optional(z.string()),
  AUTH_SECRET: optional(z.string().min(32, 'AUTH_SECRET: at least 32 characters')),
  SMTP_URL: optional(
    z.url({
      protocol: /^smtps?$/,
      hostname: /./,
      error: 'SMTP_URL: not an address of the form smtp://user:password@host:port',
    }),
  ),
  MAIL_FROM: z.preprocess(
    emptyAsMissing,
    z
      .string()
      .regex(/^[^@<>\r\n]*<?[^@<>\s]+@[^@<>\s]+>?$/, 'MAIL_FROM: not an e-mail address')
      .default('Pairings <pairings@localhost>'),
  ),
  TRUSTED_PROXIES: optional(z.coerce.number('TRUSTED_PROXIES: not a number of proxies').int().min(0).max(9)),
  LOCAL_MAILBOX: optional(z.literal('1', 'LOCAL_MAILBOX: only npm start sets it, to 1')),
  OPERATORS: list(z.email('OPERATORS: not a comma-separated list of e-mail addresses')),
  OIDC_ISSUER: optional(z.url({ protocol: /^https?$/, error: 'OIDC_ISSUER: not a web address' })),
  OIDC_CLIENT_ID: optional(z.string()),
  OIDC_CLIENT_SECRET: optional(z.string()),
  OIDC_NAME: z.preprocess(emptyAsMissing, z.string().max(60).default('your organization')),
  OIDC_DOMAINS: list(
    z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'OIDC_DOMAINS: not a comma-separated list such as club.example'),
  ),
  LLM_PROVIDER: z.preprocess(
    emptyAsMissing,
    z
      .enum(['openai-compatible', 'google'], 'LLM_PROVIDER: neither openai-compatible nor google')
      .default('openai-compatible'),
  ),
  LLM_BASE_URL: optional(
    z
      .url({ protocol: /^https?$/, hostname: /./, error: 'LLM_BASE_URL: not an address of the form https://host/v1' })
      .refine(isPlain, 'LLM_BASE_URL: has a user, a query or a fragment, and must have none'),
  ),
  LLM_MODEL: optional(z.string().max(200, 'LLM_MODEL: at most 200 characters')),
  LLM_API_KEY: optional(z.string().regex(/^[\x21-\x7e]+$/, 'LLM_API_KEY: has a blank or a letter that no key has')),
  LLM_PRICE_INPUT: optional(price('LLM_PRICE_INPUT')),
  LLM_PRICE_OUTPUT: optional(price('LLM_PRICE_OUTPUT')),
  LLM_DAILY_BUDGET_USD: z.preprocess(
    emptyAsMissing,
    z.coerce.number('LLM_DAILY_BUDGET_USD: not a number').min(0).max(100_000).default(1),
  ),
  LLM_CONCURRENCY: z.preprocess(emptyAsMissing, z.coerce.number().int().min(1).max(50).default(2)),
});
export type Env = z.infer<typeof Env>;

/**
 * Validates settings; an empty one counts as not set.
 * @throws Error with one line per invalid setting that names it
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const parsed = Env.safeParse(source);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0] ?? '');
    return issue.message.startsWith(name) ? issue.message : `${name}: ${issue.message}`;
  });
  throw new Error([...new Set(lines)].join('\n'));
}

/**
 * The addresses of the database: the web app's, which changes rows, and the owner's, which
 * migrations and commands use. Where one is set, it is both.
 */
export function databaseUrls({ DATABASE_URL, DATABASE_ADMIN_URL }: Env): { web?: string; admin?: string } {
  return { web: DATABASE_URL ?? DATABASE_ADMIN_URL, admin: DATABASE_ADMIN_URL ?? DATABASE_URL };
}

/**
 * How many proxies stand in front of the web app, each of which writes who called it: as set, else
 * one on Vercel and none elsewhere.
 */
export function trustedProxies({ TRUSTED_PROXIES, VERCEL_ENV }: Env): number {
  return TRUSTED_PROXIES ?? (VERCEL_ENV ? 1 : 0);
}

/**
 * The address at which the web app reaches itself: APP_URL, else what Vercel says, else its own
 * port on this machine. Never what a request says: its sender would choose who gets the secret.
 */
export function appUrl({ APP_URL, PORT, VERCEL_ENV = 'production', ...vercel }: Env): URL {
  if (APP_URL) return new URL(APP_URL);
  // Deployment Protection guards the address of a deployment, and not that of production.
  const production = VERCEL_ENV === 'production' ? vercel.VERCEL_PROJECT_PRODUCTION_URL : undefined;
  const host = production ?? vercel.VERCEL_URL;
  return new URL(host ? `https://${host}` : `http://127.0.0.1:${PORT}`);
}
