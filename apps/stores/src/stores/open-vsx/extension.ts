import { versionOf } from '../../catalogue/listing.ts';
import type { Facts } from './facts.ts';

const VERSIONS_TOLD = 5;

/** The answer for one extension; what has no value is left out. */
export function extensionOf(facts: Facts) {
  const { api, namespace, draw } = facts;
  return {
    namespaceUrl: api.slice(0, api.lastIndexOf('/')),
    reviewsUrl: `${api}/reviews`,
    files: filesOf(facts),
    name: facts.name,
    namespace,
    targetPlatform: facts.target ?? 'universal',
    version: facts.version,
    preRelease: false,
    publishedBy: {
      loginName: namespace,
      fullName: facts.company.name,
      avatarUrl: 'https://avatars.githubusercontent.com/u/0?v=4',
      homepage: `https://github.com/${namespace}`,
      provider: 'github',
    },
    verified: facts.verified,
    unrelatedPublisher: !facts.verified,
    namespaceAccess: 'restricted',
    allVersions: Object.fromEntries(['latest', ...versionsOf(facts)].map((version) => [version, `${api}/${version}`])),
    allVersionsUrl: `${api}/versions`,
    averageRating: facts.averageRating,
    downloadCount: facts.count,
    reviewCount: facts.ratingCount,
    versionAlias: ['latest'],
    timestamp: facts.timestamp,
    preview: draw('preview') < 0.1,
    displayName: facts.displayName,
    namespaceDisplayName: facts.company.name,
    description: facts.description,
    engines: { vscode: '^1.85.0' },
    categories: facts.categories,
    extensionKind: ['workspace'],
    tags: facts.tags,
    license: draw('license') < 0.8 ? 'MIT' : undefined,
    homepage: facts.homepage,
    repository: facts.repository,
    sponsorLink: '',
    bugs: facts.bugs,
    galleryColor: draw('gallery') < 0.6 ? '#16324f' : undefined,
    galleryTheme: draw('gallery') < 0.6 ? 'dark' : undefined,
    localizedLanguages: [],
    dependencies: [],
    bundledExtensions: [],
    downloads: downloadsOf(facts),
    deprecated: false,
    downloadable: true,
  };
}

function filesOf(facts: Facts) {
  const { files, draw } = facts;
  const archive = facts.package(facts.target);
  return {
    download: `${archive}.vsix`,
    signature: `${archive}.sigzip`,
    manifest: `${files}/package.json`,
    readme: `${files}/readme.md`,
    changelog: draw('changelog') < 0.8 ? `${files}/changelog.md` : undefined,
    license: draw('license') < 0.8 ? `${files}/LICENSE.txt` : undefined,
    icon: facts.hasIcon ? `${files}/icon.png` : undefined,
    vsixmanifest: `${files}/extension.vsixmanifest`,
    sha256: `${archive}.sha256`,
    publicKey: 'https://open-vsx.org/api/-/public-key/00000000-0000-4000-8000-000000000000',
  };
}

function versionsOf({ releases }: Facts): string[] {
  return Array.from({ length: Math.min(releases + 1, VERSIONS_TOLD) }, (_, back) => versionOf(releases - back));
}

function downloadsOf(facts: Facts): Record<string, string> {
  if (facts.platforms.length === 0) return { universal: `${facts.package()}.vsix` };
  return Object.fromEntries(facts.platforms.map((platform) => [platform, `${facts.package(platform)}.vsix`]));
}
