import type { ParseResult } from '@pi/domain';
import type { StoreResponse } from '../../contract.ts';
import { checkedListing, type ListingDraft } from '../../shared/checked-listing.ts';
import { combineResults } from '../../shared/combine-results.ts';
import { ifPresent } from '../../shared/if-present.ts';
import { rawIsoDay } from '../../shared/json-value.ts';
import { readElement } from '../../shared/list-elements.ts';
import { rawCount, textOf } from '../../shared/raw-value.ts';
import { firstText } from '../../shared/read-fields.ts';
import { readParts } from '../../shared/read-parts.ts';
import { onlyGone } from '../../shared/response-trouble.ts';
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
  /** What is wrong with its entry. */
  problems: string[];
}

/**
 * The listings of all repositories of a day; one that the files of removed repositories name is
 * gone, with the reason.
 */
export function parseRepositories(files: DayFile[]): ParseResult {
  const { found, problems } = repositoriesIn(files);
  const delisted = delistedIn(files);
  const installs = installsByDomain(files, found);
  const results = [...found.values()].map((one) => {
    const { id, repository, response } = one;
    const reason = delisted.reasons.get(repository.full_name.toLowerCase());
    if (reason !== undefined) return onlyGone(id, reason);
    const read = () => checkedListing({ ...draftOf(one), users: () => installs(repository) }, response, one.problems);
    return readElement(placeOf(one), response, id, read);
  });
  return combineResults([...problems, ...delisted.problems, ...results]);
}

function repositoriesIn(files: DayFile[]): { found: Map<string, FoundRepository>; problems: ParseResult[] } {
  const found = new Map<string, FoundRepository>();
  const problems: ParseResult[] = [];
  for (const { kind, category, entries, response } of files) {
    if (kind !== 'repositories') continue;
    for (const [id, entry] of entries) {
      const read = readParts(Repository, entry);
      const place = placeOf({ id, category });
      if ('refused' in read) problems.push(readElement(place, response, id, () => read.refused));
      else if (!found.has(id))
        found.set(id, { id, repository: read.element, category, response, problems: read.problems });
    }
  }
  return { found, problems };
}

function placeOf({ id, category }: Pick<FoundRepository, 'id' | 'category'>): string {
  return `repository ${id} of ${category ?? 'a category'}`;
}

function draftOf({ id, repository, category }: FoundRepository): ListingDraft {
  const { full_name } = repository;
  const [owner = '', repositoryName = ''] = full_name.split('/');
  const url = `https://github.com/${full_name}`;
  return {
    externalId: id,
    url,
    name:
      firstText(
        () => repository.manifest?.name,
        () => repository.manifest_name,
      ) ?? repositoryName,
    summary: () => textOf(repository.description),
    iconUrl: null,
    category,
    categories: category && [category],
    tags: () => repository.topics ?? null,
    version: () => textOf(repository.last_version),
    minimumVersion: () => ifPresent(repository.manifest?.homeassistant, textOf),
    updatedOn: () => rawIsoDay(repository.last_updated),
    developer: { name: owner, externalId: owner, githubOwner: owner },
    sourceUrl: url,
    downloads: () => rawCount(repository.downloads, () => 'exact'),
    githubStars: () => repository.stargazers_count ?? null,
    readFrom: 'data',
  };
}
