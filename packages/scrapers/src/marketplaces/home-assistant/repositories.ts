import type { ParseResult } from '@pi/domain';
import type { StoreResponse } from '../../contract.ts';
import { checkedListing, type ListingDraft } from '../../shared/checked-listing.ts';
import { combineResults } from '../../shared/combine-results.ts';
import { rawIsoDay } from '../../shared/json-value.ts';
import { firstIssue } from '../../shared/list-elements.ts';
import { rawCount, textOf } from '../../shared/raw-value.ts';
import { onlyGone, onlyProblem } from '../../shared/response-trouble.ts';
import { delistedIn } from './delisted.ts';
import { Repository } from './files.ts';
import { installsByDomain } from './installs.ts';
import type { DayFile } from './read-file.ts';

/** A repository as a file of its category names it. */
export interface FoundRepository {
  id: string;
  repository: Repository;
  category: string | undefined;
  response: StoreResponse;
}

/**
 * The listings of all repositories of a day; one that the files of removed repositories name is
 * gone, with the reason.
 */
export function parseRepositories(files: DayFile[]): ParseResult {
  const { found, problems } = repositoriesIn(files);
  const delisted = delistedIn(files);
  const installs = installsByDomain(files, found);
  const results = [...found.values()].map(({ id, repository, category, response }) => {
    const reason = delisted.reasons.get(repository.full_name.toLowerCase());
    if (reason !== undefined) return onlyGone(id, reason);
    return checkedListing({ ...draftOf(id, repository, category), ...installs(repository.domain) }, response);
  });
  return combineResults([...problems, ...delisted.problems, ...results]);
}

function repositoriesIn(files: DayFile[]): { found: Map<string, FoundRepository>; problems: ParseResult[] } {
  const found = new Map<string, FoundRepository>();
  const problems: ParseResult[] = [];
  for (const { kind, category, entries, response } of files) {
    if (kind !== 'repositories') continue;
    for (const [id, entry] of entries) {
      const read = Repository.safeParse(entry);
      const place = `repository ${id} of ${category ?? 'a category'}`;
      if (!read.success)
        problems.push(onlyProblem('invalid_value', `${place}: ${firstIssue(read.error)}`, response, id));
      else if (!found.has(id)) found.set(id, { id, repository: read.data, category, response });
    }
  }
  return { found, problems };
}

function draftOf(id: string, repository: Repository, category: string | undefined): ListingDraft {
  const { full_name, manifest, manifest_name, description, downloads, last_version, last_updated } = repository;
  const [owner = '', repositoryName = ''] = full_name.split('/');
  const url = `https://github.com/${full_name}`;
  return {
    externalId: id,
    url,
    name: textOf(manifest?.name) ?? textOf(manifest_name) ?? repositoryName,
    summary: textOf(description),
    iconUrl: null,
    category,
    version: textOf(last_version),
    updatedOn: rawIsoDay(last_updated),
    developer: { name: owner, externalId: owner, githubOwner: owner },
    sourceUrl: url,
    downloads: rawCount(downloads, () => 'exact'),
    readFrom: 'data',
  };
}
