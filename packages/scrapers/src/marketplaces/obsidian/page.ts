/** Builds the files of obsidianmd/obsidian-releases, for tests and sample stores. */
import { joined, mapped } from '../../shared/page-pieces.ts';

const SEPARATOR = ',\n  ';

/** What the list has of a plugin. */
export interface PluginFacts {
  id: string;
  name: string;
  author: string;
  description: string;
  /** Owner and name on GitHub. */
  repo: string;
}

/** What the file of numbers has of a plugin. */
export interface StatsFacts {
  id: string;
  downloads: number;
  /** Milliseconds since 1970. */
  updatedAt: number;
  /** Downloads by version. */
  versions: Record<string, number>;
}

/** `community-plugins.json`, in pieces. */
export function listFile(plugins: Iterable<PluginFacts>): Iterable<string> {
  return joined(
    '[\n  ',
    mapped(plugins, (facts) => indented(plugin(facts))),
    '\n]\n',
    SEPARATOR,
  );
}

/** `community-plugin-stats.json`, in pieces. */
export function statsFile(stats: Iterable<StatsFacts>): Iterable<string> {
  const entries = mapped(stats, (facts) => `${JSON.stringify(facts.id)}: ${indented(statsEntry(facts))}`);
  return joined('{\n  ', entries, '\n}\n', SEPARATOR);
}

/** One entry of the list. */
export function plugin({ id, name, author, description, repo }: PluginFacts) {
  return { id, name, author, description, repo };
}

/** One entry of the file of numbers: a total, a moment, and the total by version. */
export function statsEntry({ downloads, updatedAt, versions }: StatsFacts): Record<string, number> {
  return { downloads, updated: updatedAt, ...versions };
}

function indented(entry: object): string {
  return JSON.stringify(entry, null, 2).replaceAll('\n', '\n  ');
}
