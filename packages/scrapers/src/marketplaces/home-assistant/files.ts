import { ExternalId } from '@pi/domain';
import { z } from 'zod';
import { WholeNumber } from '../../shared/json-value.ts';

const HACS = 'https://data-v2.hacs.xyz';
const ANALYTICS = 'https://analytics.home-assistant.io';

/** What HACS sorts repositories into, as its own workflow writes one data file for each. */
export const CATEGORIES = ['appdaemon', 'integration', 'plugin', 'python_script', 'template', 'theme'] as const;

export const categoryUrl = (category: string) => `${HACS}/${category}/data.json`;
export const REMOVED_URL = categoryUrl('removed');
export const CRITICAL_URL = categoryUrl('critical');
export const INTEGRATIONS_URL = `${ANALYTICS}/custom_integrations.json`;
export const ADDONS_URL = `${ANALYTICS}/addons.json`;

/** One repository of a category; its key in the file is GitHub's number of the repository. */
export const Repository = z.object({
  full_name: z
    .string()
    .transform((name) => name.replace(/\/$/, ''))
    .pipe(z.string().regex(/^[\w.-]+\/[\w.-]+$/, 'expected owner/name')),
  /** HACS's own manifest (`hacs.json`); `homeassistant` is the oldest version that it runs in. */
  manifest: z.object({ name: z.string().nullish(), homeassistant: z.string().nullish() }).nullish(),
  /** Of integrations, from their own manifest. */
  manifest_name: z.string().nullish(),
  /** The name an integration is installed under; only integrations have one. */
  domain: z.string().nullish(),
  description: z.string().nullish(),
  downloads: WholeNumber.nullish(),
  /** HACS writes neither 0 nor an empty list. */
  stargazers_count: WholeNumber.nullish(),
  topics: z.array(z.unknown()).nullish(),
  last_version: z.string().nullish(),
  last_updated: z.string().nullish(),
});
export type Repository = z.infer<typeof Repository>;

/** One repository of removed/data.json or critical/data.json. */
export const Delisted = z.object({
  repository: ExternalId,
  removal_type: z.string().nullish(),
  reason: z.string().nullish(),
});

/** The installations that report one integration (by domain) or one add-on (by slug). */
export const Installs = z.object({ total: WholeNumber });
