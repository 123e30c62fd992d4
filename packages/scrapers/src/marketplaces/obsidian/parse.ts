import { dayOf, type ParseResult } from '@pi/domain';
import type { StoreResponse } from '../../contract.ts';
import { checkedListing } from '../../shared/checked-listing.ts';
import { combineResults } from '../../shared/combine-results.ts';
import { rawCount, textOf } from '../../shared/raw-value.ts';
import { onlyProblem, responseTrouble } from '../../shared/response-trouble.ts';
import { decodeFile, ListedPlugin, PluginStats } from './files.ts';

const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;

/**
 * A day's listings out of the list of plugins and their numbers, identified by content. Numbers of
 * plugins that are not listed are ignored. Versions are not read: the numbers name releases in no
 * order.
 */
export function parseFiles(responses: StoreResponse[]): ParseResult {
  const files = responses.map(readFile);
  const list = files.find((file) => file.plugins);
  const known = files.find((file) => file.numbers);
  const problems = files.flatMap(({ trouble }) => trouble ?? []);
  if (!list?.plugins) {
    const missing = onlyProblem('format_changed', 'the list of plugins is missing', responses[0]);
    return combineResults([...problems, missing]);
  }
  const numbers = hasAny(known?.numbers, list.plugins) ? known?.numbers : undefined;
  if (known && !numbers)
    problems.push(onlyProblem('format_changed', 'the file of numbers has none of the listed plugins', known.response));
  const seen = new Set<string>();
  const listings = list.plugins.map((plugin, index) => parsePlugin(plugin, index, numbers, seen, list.response));
  return { ...combineResults([...problems, ...listings]), isComplete: true };
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
  if (Array.isArray(value)) return { response, plugins: value };
  if (typeof value === 'object' && value !== null) return { response, numbers: new Map(Object.entries(value)) };
  return { response, trouble: onlyProblem('format_changed', 'the file is not a JSON list or object', response) };
}

// A few plugins have no numbers yet; where none has, the numbers stand elsewhere.
function hasAny(numbers: Map<string, unknown> | undefined, plugins: unknown[]): boolean {
  const ids = plugins.map((plugin) => ListedPlugin.pick({ id: true }).safeParse(plugin).data?.id);
  return ids.length === 0 || ids.some((id) => id !== undefined && numbers?.has(id));
}

function parsePlugin(
  element: unknown,
  index: number,
  numbers: Map<string, unknown> | undefined,
  seen: Set<string>,
  list: StoreResponse,
): ParseResult {
  const parsed = ListedPlugin.safeParse(element);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const id = PluginStats.safeParse(element).data?.id;
    const message = `plugin ${index + 1} of the list: ${issue?.path.join('.') || 'entry'}: ${issue?.message}`;
    return onlyProblem('invalid_value', message, list, textOf(id) ?? undefined);
  }
  const plugin = parsed.data;
  if (seen.has(plugin.id)) return onlyProblem('invalid_value', 'id: listed twice', list, plugin.id);
  seen.add(plugin.id);
  return checkedListing({ ...textsOf(plugin), ...numbersOf(numbers, plugin.id), readFrom: 'data' }, list);
}

function textsOf({ id, name, author, description, repo }: ListedPlugin) {
  const isOnGithub = REPOSITORY.test(repo ?? '');
  return {
    externalId: id,
    url: `https://obsidian.md/plugins?id=${encodeURIComponent(id)}`,
    name,
    summary: textOf(description),
    iconUrl: null,
    developer: textOf(author) && { name: author, githubOwner: isOnGithub ? repo?.split('/')[0] : null },
    sourceUrl: textOf(repo) && (isOnGithub ? `https://github.com/${repo}` : repo),
  };
}

// Undefined without a file of numbers; null where the file does not have the plugin.
function numbersOf(numbers: Map<string, unknown> | undefined, id: string) {
  if (!numbers) return {};
  const stats = PluginStats.safeParse(numbers.get(id) ?? {});
  if (!stats.success) return { downloads: 'no numbers' };
  const { downloads, updated } = stats.data;
  return { downloads: rawCount(downloads, () => 'exact'), updatedOn: dayOfMillis(updated) };
}

function dayOfMillis(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  const moment = new Date(typeof value === 'number' ? value : Number.NaN);
  return Number.isNaN(moment.getTime()) ? value : dayOf(moment);
}
