import { fold } from '../companies/fold.ts';
import { parseHost } from '../companies/parse-host.ts';
import { SHARED_HOSTS } from '../companies/shared-hosts.ts';

const labels = new Set([...SHARED_HOSTS].flatMap((host) => fold(parseHost(host)?.label ?? '') || []));

/** Whether a text is the label of a host that everybody knows: its owner's name. */
export function isKnownLabel(label: string): boolean {
  return labels.has(label);
}
