import type { vsCode } from '@pi/scrapers/pages';
import { between } from '../../catalogue/draw.ts';
import { type ListingState, versionOf } from '../../catalogue/listing.ts';
import { repositoryName } from '../../place.ts';

const PLATFORMS = ['darwin-arm64', 'win32-x64', 'linux-x64'] as const;
const PRICES = ['Free', 'Trial'] as const;

/** The newest release of an extension, once for each platform where it is packaged for each. */
export function releasesOf(listing: ListingState, name: string): vsCode.ReleaseFacts[] {
  const { draw, company } = listing;
  const page =
    draw('repository') < 0.8 ? `https://github.com/${company.handle}/${repositoryName(listing, name)}` : undefined;
  const same = {
    supportUrl: page && `${page}/issues`,
    homepage: company.site ? `${company.site}/${listing.firstSlug}` : undefined,
    sourceUrl: page && `${page}.git`,
    pricing: priceOf(listing),
    isBranded: draw('branded') < 0.6,
    assets: assetsOf(listing),
  };
  return packagesOf(listing).map((one) => ({ ...one, ...same }));
}

// A package for every platform stays listed after the newer packages; pre-releases come first.
function packagesOf({ draw, version, releases }: ListingState) {
  if (draw('early releases') < 0.05) return [{ version: versionOf(releases + 1), isPreRelease: true }, { version }];
  if (draw('platforms') >= 0.2) return [{ version }];
  const packages = PLATFORMS.map((targetPlatform) => ({ version, targetPlatform }));
  return releases > 0 && draw('platforms', 1) < 0.5 ? [...packages, { version: versionOf(releases - 1) }] : packages;
}

function assetsOf({ draw }: ListingState): string[] {
  return [
    'Code.Manifest',
    ...(draw('changelog') < 0.8 ? ['Services.Content.Changelog'] : []),
    'Services.Content.Details',
    ...(draw('license') < 0.8 ? ['Services.Content.License'] : []),
    ...(draw('icon') < 0.9 ? ['Services.Icons.Default', 'Services.Icons.Small'] : []),
    'Services.VsixManifest',
    'Services.VSIXPackage',
    'Services.VsixSignature',
  ];
}

// Some paid ones have a trial at times; most are always free.
function priceOf({ draw, priceChanges }: ListingState): string {
  if (draw('price') < 0.7) return PRICES[0];
  return PRICES[(between(0, PRICES.length, draw('first price')) + priceChanges) % PRICES.length] ?? PRICES[0];
}
