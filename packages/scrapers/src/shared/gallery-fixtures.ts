/** An answer for tests in the format of a gallery's `extensionquery`; all text is invented (sample data). */
export function galleryExtension(change: Record<string, unknown> = {}) {
  return {
    publisher: {
      publisherId: '11111111-2222-4333-8444-555555555555',
      publisherName: 'mossworks',
      displayName: 'Moss Works',
      flags: 'verified',
      domain: 'https://moss.example',
      isDomainVerified: true,
    },
    extensionId: '99999999-2222-4333-8444-555555555555',
    extensionName: 'moss-glow',
    displayName: 'Moss Glow',
    flags: 'validated, public',
    lastUpdated: '2026-02-26T13:16:38.947Z',
    publishedDate: '2025-03-18T03:12:53.32Z',
    releaseDate: '2025-03-18T03:12:53.32Z',
    shortDescription: 'Sample data.',
    categories: ['Themes', 'Other'],
    versions: [release(), release({ targetPlatform: 'linux-x64' })],
    statistics: statistics({ install: 850, averagerating: 4.5, ratingcount: 12, updateCount: 67, downloadCount: 8030 }),
    ...change,
  };
}

/** One entry of `versions`. */
export function release(change: Record<string, unknown> = {}) {
  const files = 'https://mossworks.gallerycdn.example/moss-glow/1.5.0';
  return {
    version: '1.5.0',
    targetPlatform: 'darwin-arm64',
    files: [
      asset('Microsoft.VisualStudio.Code.Manifest', `${files}/manifest`),
      asset('Microsoft.VisualStudio.Services.Icons.Default', `${files}/icon`),
      asset('Microsoft.VisualStudio.Services.Icons.Small', `${files}/small`),
    ],
    properties: properties(),
    ...change,
  };
}

/** The `properties` of a release. */
export function properties(change: Record<string, string> = {}) {
  const sample = {
    'Services.Links.Support': 'https://moss.example/help',
    'Services.Links.Learn': 'https://moss.example/glow',
    'Services.Links.Source': 'git+https://github.com/mossworks/glow.git',
    'Services.Content.Pricing': 'Free',
    'Code.ExtensionPack': '',
    ...change,
  };
  return Object.entries(sample).map(([key, value]) => ({ key: `Microsoft.VisualStudio.${key}`, value }));
}

/** The `statistics` of an extension. */
export function statistics(values: Record<string, unknown>) {
  return Object.entries(values).map(([statisticName, value]) => ({ statisticName, value }));
}

/** A whole answer. */
export function galleryAnswer(extensions: unknown[] = [galleryExtension()], total: unknown = extensions.length) {
  const metadataItems = [{ name: 'TotalCount', count: total }];
  return {
    results: [{ extensions, pagingToken: null, resultMetadata: [{ metadataType: 'ResultCount', metadataItems }] }],
  };
}

function asset(assetType: string, source: string) {
  return { assetType, source };
}
