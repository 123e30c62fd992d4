import { drawFrom, hashText, pick } from './draw.ts';
import { THINGS, TRADES } from './words.ts';

/** An invented maker of plugins; the same one may sell in several stores. */
export interface Company {
  index: number;
  /** The bare name, without a legal form, e.g. `Lantern Foundry`. */
  name: string;
  handle: string;
  /** `null` for people who publish without a site. */
  site: string | null;
  email: string | null;
}

const LEGAL_FORMS = ['', ' Inc.', ' GmbH', ', LLC', ' Ltd', ' S.r.l.', ' AB', ' Co., Ltd.'] as const;

/** The company of a number: always the same for a seed, and no two share a name or a site. */
export function companyAt(seed: number, index: number): Company {
  const shuffled = index + (seed % THINGS.length);
  const round = Math.floor(index / (THINGS.length * TRADES.length));
  const thing = THINGS[shuffled % THINGS.length];
  const trade = TRADES[Math.floor(shuffled / THINGS.length) % TRADES.length];
  const name = round === 0 ? `${thing} ${trade}` : `${thing} ${trade} ${round + 1}`;
  const handle = name.toLowerCase().replaceAll(' ', '-');
  const alone = drawFrom(seed, index)('publishes alone') < 0.2;
  return {
    index,
    name: alone ? handle.replaceAll('-', '') : name,
    handle,
    site: alone ? null : `https://${handle}.example`,
    email: alone && index % 3 === 0 ? null : `hello@${handle}.example`,
  };
}

/**
 * The name as one store shows it: with or without a legal form, in capitals, or the bare domain.
 */
export function shownName(company: Company, store: string): string {
  if (!company.site) return company.name;
  const draw = drawFrom(company.index, hashText(store));
  const way = draw('way of writing');
  if (way < 0.08) return new URL(company.site).hostname;
  const name = `${company.name}${pick(LEGAL_FORMS, draw('legal form'))}`;
  return way < 0.16 ? name.toUpperCase() : name;
}

/** The registered name of a company, always with a legal form. */
export function legalName(company: Company): string {
  return `${company.name} ${company.index % 3 === 0 ? 'GmbH' : 'Inc.'}`;
}
