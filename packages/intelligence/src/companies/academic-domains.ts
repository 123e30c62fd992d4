import universities from 'swot-simple/swot-data.json' with { type: 'json' };
import { parseHost } from './parse-host.ts';

const LISTED: ReadonlyMap<string, string> = new Map(Object.entries(universities));

/** Universities that no list has: `uni-`, `tu-` and the like in front, or the word itself. */
const LABEL = /^(uni|univ|fh|hs|ph|th|tu)-|-(uni|univ)$|universit|hochschule/;

/**
 * Whether a domain is a university's or a school's, where many unrelated people have addresses: by
 * its ending (`edu`, `ac.uk`, `k12.tx.us`), by a list, by its label.
 * @param domain a registrable domain, as `companyDomain` gives it
 */
export function isAcademicDomain(domain: string): boolean {
  const parsed = parseHost(domain);
  if (!parsed) return false;
  return (
    /(^|\.)(edu|ac|sch|school|k12)(\.|$)/.test(parsed.publicSuffix) || LISTED.has(domain) || LABEL.test(parsed.label)
  );
}
