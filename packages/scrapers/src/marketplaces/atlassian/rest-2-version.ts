import { z } from 'zod';
import { textOf } from '../../shared/raw-value.ts';
import { versionsText } from './application-versions.ts';

const Link = z.object({ href: z.string().nullish() });
const Picture = z.object({ _links: z.object({ image: Link.nullish(), unscaled: Link.nullish() }).nullish() });
const Bound = z.object({ version: z.string().nullish() });
const Range = z.object({ min: Bound.nullish(), max: Bound.nullish() });

/**
 * The newest version of an app, as `withVersion=true` embeds it; known from the documentation of
 * Atlassian's client, not recorded.
 */
export const Version = z.object({
  name: z.string().nullish(),
  /** `free`, `vendor` or `atlassian`: who is paid. */
  paymentModel: z.string().nullish(),
  release: z.object({ date: z.unknown().optional() }).nullish(),
  youtubeId: z.string().nullish(),
  compatibilities: z
    .array(
      z.object({
        /** A key: `jira`. */
        application: z.string(),
        hosting: z
          .object({
            cloud: z.union([z.boolean(), z.object({})]).nullish(),
            server: Range.nullish(),
            dataCenter: Range.nullish(),
          })
          .nullish(),
      }),
    )
    .nullish(),
  _embedded: z
    .object({
      screenshots: z.array(Picture).nullish(),
      highlights: z.array(z.object({ _embedded: z.object({ screenshot: Picture.nullish() }).nullish() })).nullish(),
    })
    .nullish(),
});
export type Version = z.infer<typeof Version>;

type Bound = z.infer<typeof Bound>;
type Range = z.infer<typeof Range>;

const HOSTINGS = { cloud: 'Cloud', server: 'Server', dataCenter: 'Data Center' } as const;
const PRICING = new Map([
  ['free', 'free'],
  ['vendor', 'paid'],
  ['atlassian', 'paid'],
]);

/**
 * Applications with the ways in which they are run, `Jira Cloud`; the application alone without
 * these.
 */
export function worksWithOf(version: Version | null): string[] | null | undefined {
  return version?.compatibilities?.flatMap(({ application, hosting }) => {
    const name = applicationName(application);
    const kinds = (Object.keys(HOSTINGS) as (keyof typeof HOSTINGS)[]).filter((kind) => hosting?.[kind]);
    return kinds.length === 0 ? [name] : kinds.map((kind) => `${name} ${HOSTINGS[kind]}`);
  });
}

/** The oldest version of the application that people run themselves; see `versionsText`. */
export function minimumVersionOf(version: Version | null): string | null | undefined {
  return boundOf(version, ({ min }) => min);
}

/** The newest version of the application that people run themselves; see `versionsText`. */
export function testedVersionOf(version: Version | null): string | null | undefined {
  return boundOf(version, ({ max }) => max);
}

/** The price, where it is known who is paid; an unknown word is left for validation. */
export function pricingOf(version: Version | null): string | null | undefined {
  const model = version?.paymentModel;
  return model && (PRICING.get(model) ?? model);
}

/** Addresses of the pictures: those of the highlights, and then the screenshots. */
export function screenshotsOf(version: Version | null): string[] | undefined {
  const { highlights, screenshots } = version?._embedded ?? {};
  if (!highlights && !screenshots) return undefined;
  const pictures = [...(highlights ?? []).map((one) => one._embedded?.screenshot), ...(screenshots ?? [])];
  return pictures.flatMap((picture) => picture?._links?.unscaled?.href ?? picture?._links?.image?.href ?? []);
}

/** The address of the video. */
export function videosOf(version: Version | null): string[] | undefined {
  const id = textOf(version?.youtubeId);
  return id ? [`https://www.youtube.com/watch?v=${encodeURIComponent(id.toWellFormed())}`] : undefined;
}

function boundOf(version: Version | null, read: (range: Range) => Bound | null | undefined) {
  const applications = version?.compatibilities;
  if (!applications) return applications;
  return versionsText(
    applications.map(({ application, hosting }) => ({
      application: applicationName(application),
      version: versionIn(hosting?.server, read) ?? versionIn(hosting?.dataCenter, read),
    })),
  );
}

function versionIn(range: Range | null | undefined, read: (range: Range) => Bound | null | undefined): string | null {
  return range ? textOf(read(range)?.version) : null;
}

function applicationName(key: string): string {
  return key.charAt(0).toUpperCase() + key.slice(1);
}
