import { between, pick, some } from '../../catalogue/draw.ts';
import type { ListingState } from '../../catalogue/listing.ts';
import { placedName } from '../../place.ts';

const API = 'https://open-vsx.org/api';
const CATEGORIES = ['Programming Languages', 'Snippets', 'Themes', 'Linters', 'Other'] as const;
const TAGS = ['sample', 'notes', 'color-theme', 'productivity'] as const;
const PLATFORMS = ['win32-x64', 'linux-x64', 'darwin-arm64'] as const;

/** All that this registry says of an extension. */
export type Facts = ReturnType<typeof factsOf>;

/** What this registry says of a listing on the day of the state. */
export function factsOf(listing: ListingState) {
  const { draw, company, version } = listing;
  const [namespace, name] = [company.handle, placedName(listing)];
  const api = `${API}/${namespace}/${name}`;
  const platforms = draw('platforms') < 0.2 ? PLATFORMS : [];
  const target = platforms.at(-1);
  const repository = draw('repository') < 0.8 ? `https://github.com/${namespace}/${name}` : undefined;
  return {
    ...listing,
    namespace,
    name,
    displayName: listing.name,
    api,
    platforms,
    /** The platform that is told of where one is; none where the extension runs everywhere. */
    target,
    /** Where the files of its newest version are. */
    files: filesAt(api, version, target),
    package: (platform?: string) => packageAt(api, `${namespace}.${name}`, version, platform),
    hasIcon: draw('icon') < 0.9,
    timestamp: `${listing.updatedOn}T${timeOf(draw('updated at'))}Z`,
    verified: draw('verified') < 0.4,
    averageRating: listing.rating ?? undefined,
    description: draw('description') < 0.03 ? undefined : listing.summary,
    categories: [pick(CATEGORIES, draw('category'))],
    tags: some(TAGS, 0.4, draw, 'tag'),
    repository: repository && `${draw('git') < 0.3 ? 'git+' : ''}${repository}.git`,
    bugs: repository && `${repository}/issues`,
    homepage: company.site ? `${company.site}/${listing.firstSlug}` : undefined,
  };
}

function filesAt(api: string, version: string, target: string | undefined): string {
  return `${api}/${target ? `${target}/` : ''}${version}/file`;
}

function packageAt(api: string, id: string, version: string, platform: string | undefined): string {
  return `${filesAt(api, version, platform)}/${id}-${version}${platform ? `@${platform}` : ''}`;
}

function timeOf(chance: number): string {
  return new Date(between(0, 86_400_000, chance)).toISOString().slice(11, 23).concat('660');
}
