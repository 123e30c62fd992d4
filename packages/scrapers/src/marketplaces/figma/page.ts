/** Builds the files of yuanqing/figma-plugins-stats, for tests and sample stores. */
import { joined, mapped } from '../../shared/page-pieces.ts';

/** What the list has of a plugin. */
export interface PluginFacts extends NumberFacts {
  name: string;
  /** HTML, or a plain text. */
  description: string;
  /** ISO 8601, UTC. */
  updatedAt: string;
  publisher: { id: string; handle: string; name: string };
}

/** What the file of numbers has of a plugin. */
export interface NumberFacts {
  id: string;
  installs: number;
  likes: number;
  /** 0 until they were counted, in July 2022. */
  runs: number;
  views: number;
}

/** `index.json`, in pieces. @param date the moment of the scrape, in ISO 8601 */
export function pluginsFile(date: string, plugins: Iterable<PluginFacts>): Iterable<string> {
  const entries = mapped(plugins, (facts) => JSON.stringify(plugin(facts)));
  return joined(`{"date":"${date}","plugins":[`, entries, ']}\n');
}

/** `<day>.json`, in pieces. @param date the moment of the scrape, in ISO 8601 */
export function statsFile(date: string, stats: Iterable<NumberFacts>): Iterable<string> {
  const entries = mapped(stats, (facts) => `"${facts.id}":${JSON.stringify(numbers(facts))}`);
  return joined(`{"date":"${date}","stats":{`, entries, '}}\n');
}

/** One plugin of the list: its keys are sorted. */
export function plugin(facts: PluginFacts) {
  const { publisher } = facts;
  return {
    description: facts.description,
    id: facts.id,
    installCount: facts.installs,
    lastUpdateDate: facts.updatedAt,
    likeCount: facts.likes,
    name: facts.name,
    publisherHandle: publisher.handle,
    publisherId: publisher.id,
    publisherName: publisher.name,
    ...(facts.runs > 0 && { runCount: facts.runs }),
    viewCount: facts.views,
  };
}

/** One entry of the file of numbers. */
export function numbers({ installs, likes, runs, views }: NumberFacts): [number, number, number, number] {
  return [installs, likes, runs, views];
}
