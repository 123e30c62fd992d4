import { fold } from '../companies/fold.ts';
import { parseHost } from '../companies/parse-host.ts';
import { COMPANY_ENDS } from './product-words.ts';
import { singular } from './singular.ts';

/** What is known of the company whose products are looked for. */
export interface ProductCompany {
  /** Key of its name, see `standardizeCompanyName`. */
  nameKey: string;
  /** The registrable domain of its site, if known. */
  siteDomain: string | null;
}

/**
 * The keys by which product names mention a company: its name, also without a general word at the
 * end (`acmesoftware`: Acme), and the label of its domain.
 */
export function companyBrands({ nameKey, siteDomain }: ProductCompany): ReadonlySet<string> {
  const host = siteDomain === null ? null : parseHost(siteDomain);
  const keys = [nameKey, withoutGeneralEnd(nameKey), host ? fold(host.label) : ''];
  return new Set(keys.filter((key) => key !== '').map(singular));
}

function withoutGeneralEnd(key: string): string {
  const end = [...COMPANY_ENDS].find((word) => key.endsWith(word) && key.length > word.length + 2);
  return end === undefined ? '' : key.slice(0, -end.length);
}
