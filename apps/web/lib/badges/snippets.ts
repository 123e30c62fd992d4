import { cleanText, type MarketplaceInfo } from '@pi/domain';
import type { Plugin } from '@pi/domain/api';
import { el, text } from '#lib/chart-files/xml.ts';
import { pluginPath } from '#lib/plugin-id.ts';
import { badgeOf, badgesOf } from './badge-of.ts';
import type { BadgeKind } from './badge-params.ts';

export interface BadgeSnippet {
  kind: BadgeKind;
  /** The address of its picture, from the first slash on. */
  path: string;
  /** What it says now. */
  alt: string;
  markdown: string;
  html: string;
}

/** A plugin's badges, as a page shows them and as other sites take them. */
export function badgeSnippets(plugin: Plugin, info: MarketplaceInfo, site: URL): BadgeSnippet[] {
  const page = new URL(pluginPath(plugin), site).href;
  return badgesOf(info).map((kind) => {
    const { label, message } = badgeOf(plugin, info, kind);
    const path = `/badges${pluginPath(plugin)}/${kind}.svg`;
    const src = new URL(path, site).href;
    // The number changes from day to day; the words of a page that holds the badge do not.
    const words = `${plugin.name}: ${label}, ${info.title}`;
    return {
      kind,
      path,
      alt: `${label}: ${message}`,
      markdown: `[![${escapeMarkdown(words)}](${src})](${page})`,
      html: el('a', { href: page }, tag('img', { src, alt: cleanText(words), height: 20 })),
    };
  });
}

function tag(name: string, attributes: Record<string, string | number>): string {
  return el(name, attributes).replace(`></${name}>`, '>');
}

function escapeMarkdown(words: string): string {
  return text(words)
    .replace(/[\\`*_[\]()#!|~]/g, '\\$&')
    .replace(/\s+/g, ' ');
}
