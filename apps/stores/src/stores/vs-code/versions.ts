import { type ListingState, versionOf } from '../../catalogue/listing.ts';
import { propertiesOf } from './properties.ts';

const PLATFORMS = ['darwin-arm64', 'win32-x64', 'linux-x64'] as const;

interface Release {
  version: string;
  /** None where it runs everywhere. */
  targetPlatform?: string;
  isEarly?: boolean;
}

/** The newest release, once for each kind of computer where it is packed for them one by one. */
export function versionsOf(listing: ListingState, name: string, lastUpdated: string) {
  const publisher = listing.company.handle;
  return releasesOf(listing).map(({ version, targetPlatform, isEarly = false }) => {
    const assetUri = `https://${publisher}.gallerycdn.vsassets.io/extensions/${publisher}/${name}/${version}/${Date.parse(lastUpdated)}`;
    return {
      version,
      targetPlatform,
      flags: 'validated',
      lastUpdated,
      files: assetsOf(listing).map((assetType) => ({ assetType, source: `${assetUri}/${assetType}` })),
      properties: propertiesOf(listing, name, isEarly),
      assetUri,
      fallbackAssetUri: `https://${publisher}.gallery.vsassets.io/_apis/public/gallery/publisher/${publisher}/extension/${name}/${version}/assetbyname`,
    };
  });
}

// What was packed for every computer once stays listed behind the newer packages; early releases come first.
function releasesOf({ draw, version, releases }: ListingState): Release[] {
  if (draw('early releases') < 0.05) return [{ version: versionOf(releases + 1), isEarly: true }, { version }];
  if (draw('platforms') >= 0.2) return [{ version }];
  const packed = PLATFORMS.map((targetPlatform) => ({ version, targetPlatform }));
  return releases > 0 && draw('platforms', 1) < 0.5 ? [...packed, { version: versionOf(releases - 1) }] : packed;
}

function assetsOf({ draw }: ListingState): string[] {
  const types = [
    'Code.Manifest',
    ...(draw('changelog') < 0.8 ? ['Services.Content.Changelog'] : []),
    'Services.Content.Details',
    ...(draw('license') < 0.8 ? ['Services.Content.License'] : []),
    ...(draw('icon') < 0.9 ? ['Services.Icons.Default', 'Services.Icons.Small'] : []),
    'Services.VsixManifest',
    'Services.VSIXPackage',
    'Services.VsixSignature',
  ];
  return types.map((type) => `Microsoft.VisualStudio.${type}`);
}
