import type { ParseResult } from '@pi/domain';
import type { StoreResponse } from '../../contract.ts';
import type { ListingDraft } from '../../shared/checked-listing.ts';
import { combineResults } from '../../shared/combine-results.ts';
import { htmlText } from '../../shared/html-text.ts';
import { ifPresent } from '../../shared/if-present.ts';
import { jsonBody, rawIsoDay, rawNumber } from '../../shared/json-value.ts';
import { listingsOf } from '../../shared/list-elements.ts';
import { otherPage } from '../../shared/other-page.ts';
import { rawCount, textOf } from '../../shared/raw-value.ts';
import { firstIssue } from '../../shared/read-parts.ts';
import { onlyProblem, responseTrouble } from '../../shared/response-trouble.ts';
import { isCopiedDay, ListedPlugin, PluginsFile, StatsFile } from './files.ts';

/**
 * The listings of one scrape out of its files, identified by content. Without the list of plugins
 * there are none: the file of numbers has no names. Numbers of plugins that are not listed are
 * ignored.
 */
export function parseFiles(responses: StoreResponse[]): ParseResult {
  const files = responses.map(readFile);
  const list = files.find((file) => file.list);
  const stats = new Map(Object.entries(files.find((file) => file.stats)?.stats ?? {}));
  const problems = files.flatMap(({ trouble }) => trouble ?? []);
  if (!list?.list) {
    const numbers = stats.size > 0 ? `: the numbers of ${stats.size} plugins have no names` : '';
    const message = `the list of plugins is missing${numbers}`;
    return combineResults([...problems, onlyProblem('format_changed', message, responses[0])]);
  }
  const { date, plugins } = list.list;
  const copied = isCopiedDay(date);
  const draftOf = (plugin: ListedPlugin) => ({ ...draft(plugin), ...(copied ? {} : installsOf(plugin, stats)) });
  const listings = listingsOf(plugins, ListedPlugin, draftOf, 'plugin', list.response, ({ id }) => id);
  if (copied) {
    const message = `date: ${date} was filled in later with the numbers of another day, which are left out`;
    problems.push(onlyProblem('invalid_value', message, list.response));
  }
  return { ...combineResults([...problems, listings]), isComplete: true };
}

interface ReadFile {
  response: StoreResponse;
  list?: { date: string; plugins: unknown[] };
  stats?: Record<string, unknown>;
  trouble?: ParseResult;
}

function readFile(response: StoreResponse): ReadFile {
  const trouble = responseTrouble(response);
  if (trouble) return { response, trouble };
  const value = jsonBody(response);
  const other = otherPage(response, value, false, undefined);
  if (other) return { response, trouble: other };
  const numbers = StatsFile.safeParse(value);
  if (numbers.success) return { response, stats: numbers.data.stats };
  const list = PluginsFile.safeParse(value);
  if (list.success) return { response, list: list.data };
  return { response, trouble: onlyProblem('format_changed', firstIssue(list.error), response) };
}

function draft(plugin: ListedPlugin): ListingDraft {
  const { id, name } = plugin;
  return {
    externalId: id,
    url: `https://www.figma.com/community/plugin/${encodeURIComponent(id.toWellFormed())}`,
    name,
    description: () => ifPresent(plugin.description, (description) => textOf(htmlText(description ?? ''))),
    updatedOn: () => ifPresent(plugin.lastUpdateDate, rawIsoDay),
    developer: () => developerOf(plugin),
    readFrom: 'data',
  };
}

function developerOf(plugin: ListedPlugin) {
  const name = textOf(plugin.publisherName);
  return name && { name, externalId: () => ifPresent(plugin.publisherId, (id) => id && String(id)) };
}

// The list has the installs itself; where it does not, the file of numbers has.
function installsOf({ id, installCount }: ListedPlugin, stats: Map<string, unknown>): Partial<ListingDraft> {
  const numbers = stats.get(id);
  const installs = installCount ?? (Array.isArray(numbers) ? numbers[0] : numbers);
  return { downloads: () => ifPresent(installs, (value) => rawCount(rawNumber(value), () => 'exact')) };
}
