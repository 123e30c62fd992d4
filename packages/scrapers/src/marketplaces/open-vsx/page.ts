/** Builds answers in the formats of open-vsx.org, for tests and sample stores. */

const API = 'https://open-vsx.org/api';

/** What a page of the search has of an extension; undefined where it has no value. */
export interface EntryFacts {
  namespace: string;
  name: string;
  displayName: string;
  description: string | undefined;
  version: string;
  /** Platforms it is packaged for; none where one package runs everywhere. */
  platforms: readonly string[];
  /** ISO 8601, UTC. */
  timestamp: string;
  isVerified: boolean;
  hasIcon: boolean;
  rating: number | undefined;
  reviewCount: number;
  downloads: number;
}

/** What the answer for one extension has besides. */
export interface ExtensionFacts extends EntryFacts {
  publishedBy: { loginName: string; fullName: string };
  namespaceDisplayName: string;
  /** Newest first. */
  versions: string[];
  categories: string[];
  tags: string[];
  homepage: string | undefined;
  repository: string | undefined;
  bugs: string | undefined;
  isPreview: boolean;
  hasLicense: boolean;
  hasChangelog: boolean;
  hasGalleryColours: boolean;
}

export const NOTHING_FOUND = { offset: 0, totalSize: 0, extensions: [] };
export const NEGATIVE_PARAMETERS = { error: 'The parameters must not be negative.' };

/** What comes with status 404. @param id `namespace.name` */
export function notFound(id: string) {
  return { error: `Extension not found: ${id}` };
}

/** A page of the search. @param totalSize extensions found in all */
export function searchPage(entries: EntryFacts[], offset: number, totalSize: number) {
  return { offset, totalSize, extensions: entries.map(entry) };
}

/** An extension of the search. */
export function entry(facts: EntryFacts) {
  return {
    url: apiOf(facts),
    files: {
      download: `${packageOf(facts, targetOf(facts))}.vsix`,
      icon: facts.hasIcon ? `${filesOf(facts, targetOf(facts))}/icon.png` : undefined,
    },
    name: facts.name,
    namespace: facts.namespace,
    version: facts.version,
    timestamp: facts.timestamp,
    verified: facts.isVerified,
    averageRating: facts.rating,
    reviewCount: facts.reviewCount,
    downloadCount: facts.downloads,
    displayName: facts.displayName,
    description: facts.description,
    deprecated: false,
  };
}

/** The answer for one extension. */
export function extension(facts: ExtensionFacts) {
  const { namespace, publishedBy } = facts;
  const api = apiOf(facts);
  return {
    namespaceUrl: `${API}/${namespace}`,
    reviewsUrl: `${api}/reviews`,
    files: allFilesOf(facts),
    name: facts.name,
    namespace,
    targetPlatform: targetOf(facts) ?? 'universal',
    version: facts.version,
    preRelease: false,
    publishedBy: {
      loginName: publishedBy.loginName,
      fullName: publishedBy.fullName,
      avatarUrl: 'https://avatars.githubusercontent.com/u/0?v=4',
      homepage: `https://github.com/${publishedBy.loginName}`,
      provider: 'github',
    },
    verified: facts.isVerified,
    unrelatedPublisher: !facts.isVerified,
    namespaceAccess: 'restricted',
    allVersions: Object.fromEntries(['latest', ...facts.versions].map((version) => [version, `${api}/${version}`])),
    allVersionsUrl: `${api}/versions`,
    averageRating: facts.rating,
    downloadCount: facts.downloads,
    reviewCount: facts.reviewCount,
    versionAlias: ['latest'],
    timestamp: facts.timestamp,
    preview: facts.isPreview,
    displayName: facts.displayName,
    namespaceDisplayName: facts.namespaceDisplayName,
    description: facts.description,
    engines: { vscode: '^1.85.0' },
    categories: facts.categories,
    extensionKind: ['workspace'],
    tags: facts.tags,
    license: facts.hasLicense ? 'MIT' : undefined,
    homepage: facts.homepage,
    repository: facts.repository,
    sponsorLink: '',
    bugs: facts.bugs,
    galleryColor: facts.hasGalleryColours ? '#16324f' : undefined,
    galleryTheme: facts.hasGalleryColours ? 'dark' : undefined,
    localizedLanguages: [],
    dependencies: [],
    bundledExtensions: [],
    downloads: downloadsOf(facts),
    deprecated: false,
    downloadable: true,
  };
}

function allFilesOf(facts: ExtensionFacts) {
  const files = filesOf(facts, targetOf(facts));
  const archive = packageOf(facts, targetOf(facts));
  return {
    download: `${archive}.vsix`,
    signature: `${archive}.sigzip`,
    manifest: `${files}/package.json`,
    readme: `${files}/readme.md`,
    changelog: facts.hasChangelog ? `${files}/changelog.md` : undefined,
    license: facts.hasLicense ? `${files}/LICENSE.txt` : undefined,
    icon: facts.hasIcon ? `${files}/icon.png` : undefined,
    vsixmanifest: `${files}/extension.vsixmanifest`,
    sha256: `${archive}.sha256`,
    publicKey: 'https://open-vsx.org/api/-/public-key/00000000-0000-4000-8000-000000000000',
  };
}

function downloadsOf(facts: EntryFacts): Record<string, string> {
  if (facts.platforms.length === 0) return { universal: `${packageOf(facts)}.vsix` };
  return Object.fromEntries(facts.platforms.map((platform) => [platform, `${packageOf(facts, platform)}.vsix`]));
}

// The platform that the answer itself is about.
function targetOf({ platforms }: EntryFacts): string | undefined {
  return platforms.at(-1);
}

function packageOf(facts: EntryFacts, platform?: string): string {
  const file = `${facts.namespace}.${facts.name}-${facts.version}${platform ? `@${platform}` : ''}`;
  return `${filesOf(facts, platform)}/${file}`;
}

function filesOf(facts: EntryFacts, platform: string | undefined): string {
  return `${apiOf(facts)}/${platform ? `${platform}/` : ''}${facts.version}/file`;
}

function apiOf({ namespace, name }: EntryFacts): string {
  return `${API}/${namespace}/${name}`;
}
