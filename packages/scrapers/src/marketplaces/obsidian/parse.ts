import { dayOf, type ParseResult } from '@pi/domain';
import type { StoreResponse } from '../../contract.ts';
import type { ListingDraft } from '../../shared/checked-listing.ts';
import { combineResults } from '../../shared/combine-results.ts';
import { rawNumber } from '../../shared/json-value.ts';
import { listingsOf } from '../../shared/list-elements.ts';
import { otherPage } from '../../shared/other-page.ts';
import { rawCount, textOf } from '../../shared/raw-value.ts';
import { onlyProblem, responseTrouble } from '../../shared/response-trouble.ts';
import { decodeFile, ListedPlugin, PluginStats } from './files.ts';

const NamedPlugin = ListedPlugin.pick({ id: true });
const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;

/**
 * A day's listings out of the list of plugins and their numbers, identified by content. Numbers of
 * plugins that are not listed are ignored. Versions are not read: the numbers name releases in no
 * order.
 */
export function parseFiles(responses: StoreResponse[]): ParseResult {
  const files = responses.map(readFile);
  const [list, inPlaceOfNumbers] = files.filter((file) => file.plugins);
  const known = files.find((file) => file.numbers);
  const problems = files.flatMap(({ trouble }) => trouble ?? []);
  if (!list?.plugins) {
    const missing = onlyProblem('format_changed', 'the list of plugins is missing', responses[0]);
    return combineResults([...problems, missing]);
  }
  const ids = list.plugins.map(idOf);
  const numbers = hasAny(known?.numbers, ids) ? known?.numbers : undefined;
  if (known && !numbers)
    problems.push(onlyProblem('format_changed', 'the file of numbers has none of the listed plugins', known.response));
  if (!known && inPlaceOfNumbers)
    problems.push(
      onlyProblem('format_changed', 'a list of plugins in place of the file of numbers', inPlaceOfNumbers.response),
    );
  const draft = (plugin: ListedPlugin) => draftOf(plugin, numbers);
  const listings = listingsOf(list.plugins, ListedPlugin, draft, 'plugin', list.response, ({ id }) => id);
  const repeated = repeatedIn(ids).map((id) => onlyProblem('invalid_value', 'id: listed twice', list.response, id));
  return { ...combineResults([...problems, listings, ...repeated]), isComplete: true };
}

interface ReadFile {
  response: StoreResponse;
  plugins?: unknown[];
  numbers?: Map<string, unknown>;
  trouble?: ParseResult;
}

function readFile(response: StoreResponse): ReadFile {
  const trouble = responseTrouble(response);
  if (trouble) return { response, trouble };
  const value = decodeFile(response);
  const other = otherPage(response, value, false, undefined);
  if (other) return { response, trouble: other };
  if (Array.isArray(value)) return { response, plugins: value };
  if (typeof value === 'object' && value !== null) return { response, numbers: new Map(Object.entries(value)) };
  return { response, trouble: onlyProblem('format_changed', 'the file is not a JSON list or object', response) };
}

// A few plugins have no numbers yet; where none has, the numbers stand elsewhere.
function hasAny(numbers: Map<string, unknown> | undefined, ids: (string | undefined)[]): boolean {
  return ids.length === 0 || ids.some((id) => id !== undefined && numbers?.has(id));
}

function repeatedIn(ids: (string | undefined)[]): string[] {
  const seen = new Set<string>();
  return ids.filter((id) => id !== undefined).filter((id) => seen.has(id) || !seen.add(id));
}

function idOf(plugin: unknown): string | undefined {
  return NamedPlugin.safeParse(plugin).data?.id;
}

function draftOf(plugin: ListedPlugin, numbers: Map<string, unknown> | undefined): ListingDraft {
  const { id, name } = plugin;
  const isOnGithub = () => REPOSITORY.test(plugin.repo ?? '');
  return {
    externalId: id,
    url: `https://obsidian.md/plugins?id=${encodeURIComponent(id)}`,
    name,
    summary: () => textOf(plugin.description),
    iconUrl: null,
    developer: () => developerOf(plugin, () => (isOnGithub() ? plugin.repo?.split('/')[0] : null)),
    sourceUrl: () => textOf(plugin.repo) && (isOnGithub() ? `https://github.com/${plugin.repo}` : plugin.repo),
    ...numbersOf(numbers, id),
    readFrom: 'data',
  };
}

// Who states no author is known by the account that owns the repository.
function developerOf(plugin: ListedPlugin, githubOwner: () => string | null | undefined) {
  const name = textOf(plugin.author) ?? githubOwner();
  return name ? { name, githubOwner } : null;
}

// Undefined without a file of numbers; null where the file does not have the plugin.
function numbersOf(numbers: Map<string, unknown> | undefined, id: string) {
  if (!numbers) return {};
  const stats = PluginStats.safeParse(numbers.get(id) ?? {});
  if (!stats.success) return { downloads: 'no numbers' };
  const { downloads, updated } = stats.data;
  return { downloads: rawCount(rawNumber(downloads), () => 'exact'), updatedOn: dayOfMillis(updated) };
}

function dayOfMillis(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  const moment = new Date(typeof value === 'number' ? value : Number.NaN);
  return Number.isNaN(moment.getTime()) ? value : dayOf(moment);
}
