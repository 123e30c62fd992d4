import { FILTER_NAMES, PLUGIN_FILTERS } from '@pi/domain/api';
import type { RawParams } from '../list-params.ts';

/**
 * The parameters that a form sent, as addresses have them: the two ends of a range become one
 * parameter, checked boxes a list, empty fields none.
 * @returns null where they are so already
 */
export function withoutFormParts(params: RawParams): Record<string, string> | null {
  const joined: Record<string, string> = {};
  let isChanged = false;
  for (const [name, value] of Object.entries(params)) {
    const text = typeof value === 'string' ? value.trim() : value && joinParts(name, value);
    if (text) joined[name] = text;
    isChanged ||= text !== value;
    isChanged ||= text === '';
  }
  return isChanged ? joined : null;
}

function joinParts(name: string, parts: readonly string[]): string {
  const filter = FILTER_NAMES.find((one) => one === name);
  if (!filter && name !== 'columns') return parts[0] ?? '';
  if (!filter || PLUGIN_FILTERS[filter].kind !== 'range' || parts.length > 2)
    return [...new Set(parts.map((part) => part.trim()).filter(Boolean))].join(',');
  const ends = parts.map((part) => part.replaceAll(',', '').trim());
  if (ends.every((end) => end === '')) return '';
  return ends.join(ends.some((end) => end.startsWith('-')) ? '..' : '-');
}
