import { escapeHtml } from '@pi/scrapers/pages';
import { between, pick } from '../../catalogue/draw.ts';
import type { Facts } from './facts.ts';

const PROFILES = 'https://profiles.wordpress.org/';

// In which sizes a plugin has its picture; most have two.
const ICON_SETS = [['1x', '2x'], ['1x', '2x'], ['1x', 'svg'], ['1x'], ['default']] as const;

/** A name or a short text as the directory writes it: with entities. */
export function texturized(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('–', '&#8211;');
}

/** Who wrote a plugin: a link to a site, to the account, or a bare text. */
export function authorOf({ developer, company, draw, account }: Facts): string {
  if (draw('author link') < 0.07) return developer;
  return `<a href="${company.site ?? profileOf(account)}">${escapeHtml(developer)}</a>`;
}

export function profileOf(account: string): string {
  return `${PROFILES}${account}/`;
}

/** Those who wrote a plugin, by account. */
export function contributorsOf({ account, company }: Facts): Map<string, object> {
  const avatar = `https://secure.gravatar.com/avatar/sample-${account}?s=96&d=monsterid&r=g`;
  return new Map([[account, { profile: profileOf(account), avatar, display_name: company.name }]]);
}

/** The pictures of a plugin by size; the directory draws a pattern where there is none. */
export function iconsOf({ slug, draw, revision }: Facts): Map<string, string> {
  const assets = `https://ps.w.org/${slug}/assets`;
  const addresses = {
    '1x': `${assets}/icon-128x128.png?rev=${revision}`,
    '2x': `${assets}/icon-256x256.png?rev=${revision}`,
    svg: `${assets}/icon.svg?rev=${revision}`,
    default: `https://s.w.org/plugins/geopattern-icon/${slug}.svg`,
  };
  return new Map(pick(ICON_SETS, draw('icons')).map((size) => [size, addresses[size]]));
}

export function bannersOf({ slug, draw, revision }: Facts): Map<string, string | false> {
  if (draw('banner') < 0.1) return new Map();
  const banner = (size: string) => `https://ps.w.org/${slug}/assets/banner-${size}.png?rev=${revision}`;
  return new Map<string, string | false>([
    ['low', banner('772x250')],
    ['high', draw('banner') < 0.6 && banner('1544x500')],
  ]);
}

export function screenshotsOf({ slug, draw, revision }: Facts): Map<string, object> {
  return new Map(
    Array.from({ length: between(0, 4, draw('screenshots')) }, (_, n) => [
      String(n + 1),
      {
        src: `https://ps.w.org/${slug}/assets/screenshot-${n + 1}.png?rev=${revision}`,
        caption: draw('caption', n) < 0.2 ? '' : 'Sample data.',
      },
    ]),
  );
}

/** The archives of a plugin by version; without a version the newest code. */
export function versionsOf({ slug, version, draw }: Facts): Map<string, string> {
  if (draw('old versions') < 0.1) return new Map();
  return new Map([
    [version, archiveOf(slug, version)],
    ['trunk', archiveOf(slug)],
  ]);
}

export function archiveOf(slug: string, version?: string): string {
  return `https://downloads.wordpress.org/plugin/${[slug, version].filter(Boolean).join('.')}.zip`;
}

export function languagePacksOf({ slug, version, draw, updatedOn }: Facts): object[] {
  if (draw('language packs') < 0.3) return [];
  return [
    {
      type: 'plugin',
      slug,
      language: 'es_ES',
      version,
      updated: `${updatedOn} 05:58:17`,
      package: `https://downloads.wordpress.org/translation/plugin/${slug}/${version}/es_ES.zip`,
    },
  ];
}
