import { fold } from '../companies/fold.ts';
import { parseHost } from '../companies/parse-host.ts';

/** A registrable domain in the parts by which it is compared. */
export interface SiteLabel {
  domain: string;
  /** `otterwood` of `otter-wood.com`, folded: without hyphens. */
  label: string;
  /** The label without what is put around a name that is taken: `otter` of `getotter.com`. */
  core: string;
  /** The whole domain, folded: `otterio` of `otter.io`. */
  whole: string;
}

/** Put before a name: `getotter.com`, `useotter.com`. */
const BEFORE = /^(?:get|try|use|join|go|my|with|hey|meet|the|hello)(?=.{3})/;
/** Put behind a name: `otterapp.com`, `otterhq.io`. */
const BEHIND = /(?<=.{3})(?:apps?|hq|io|team|labs|inc|dev|software|plugins?|online)$/;

/**
 * The parts of a registrable domain, or of a host below one that is a developer's own; null where
 * it has an unknown ending.
 */
export function siteLabel(domain: string): SiteLabel | null {
  const parsed = parseHost(domain);
  const label = parsed && fold(parsed.domain === domain ? parsed.label : (domain.split('.')[0] ?? ''));
  return label ? { domain, label, core: coreOf(label), whole: fold(domain) } : null;
}

/** A label or account name without what is put around a name. */
export function coreOf(label: string): string {
  return label.replace(BEFORE, '').replace(BEHIND, '');
}
