'use client';

import { useEffect } from 'react';

const WAIT_MS = 250;

/**
 * The parameters of a form as addresses have them: both ends of a range as one, boxes as a list.
 */
function paramsOf(form: HTMLFormElement): URLSearchParams {
  const parts = new Map<string, string[]>();
  for (const [name, value] of new FormData(form)) parts.set(name, [...(parts.get(name) ?? []), String(value).trim()]);
  const range = form.querySelector<HTMLInputElement>('[data-range] input')?.name;
  const params = new URLSearchParams();
  for (const [name, values] of parts) {
    if (['sort', 'order', 'density', 'columns'].includes(name) || values.every((value) => !value)) continue;
    const ends = values.map((value) => value.replaceAll(',', ''));
    const joined =
      name === range
        ? ends.join(ends.some((end) => end.startsWith('-')) ? '..' : '-')
        : values.filter(Boolean).join(',');
    params.set(name, joined);
  }
  return params;
}

async function ask(path: string, params: URLSearchParams, signal?: AbortSignal) {
  const response = await fetch(`${path}?${params}`, { signal });
  return response.ok ? response.json() : null;
}

async function fillCounts(form: HTMLFormElement) {
  const params = paramsOf(form);
  params.set('field', form.dataset.facet ?? '');
  const facet = await ask('/api/v1/plugins/facets', params).catch(() => null);
  if (!facet) return;
  const counts = new Map([...facet.brackets, ...facet.values].map(({ value, count }) => [value, count]));
  counts.set('unknown', facet.unknown);
  for (const one of form.querySelectorAll<HTMLElement>('[data-count]'))
    one.textContent = counts.get(one.dataset.count)?.toLocaleString('en') ?? '';
  const most = Math.max(1, ...facet.bars.map(({ count }: { count: number }) => count));
  for (const { from, count } of facet.bars) {
    const bar = form.querySelector<HTMLElement>(`[data-bar="${from}"]`);
    if (bar) bar.style.height = `${Math.max(1, (count / most) * 72)}px`;
  }
  const list = form.querySelector('[data-values]');
  list?.replaceChildren(...facet.values.map(({ value }: { value: string }) => new Option(value, value)));
}

/** Sets the range from one bar of a histogram to another, whichever is first. */
function setRange(form: HTMLFormElement, one: HTMLElement, other: HTMLElement): void {
  const [first, last] = Number(one.dataset.from) < Number(other.dataset.from) ? [one, other] : [other, one];
  const [from, to] = form.querySelectorAll<HTMLInputElement>('[data-range] input');
  if (!from || !to) return;
  from.value = first.dataset.from ?? '';
  to.value = last.dataset.to ?? '';
  from.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Shows the items of a list whose words contain what is typed. */
function findItems(field: HTMLInputElement): void {
  const wanted = field.value.trim().toLowerCase();
  for (const item of field.parentElement?.querySelectorAll('li') ?? [])
    item.hidden = !item.textContent.toLowerCase().includes(wanted);
}

/**
 * Fills the forms of filters when they are opened: how many plugins have each value, and while one
 * is changed how many are left. Dragging over a histogram sets its range, and the list of filters
 * is searched by name. Draws nothing itself; without it the forms work.
 */
export function FacetCounts() {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asked: AbortController | undefined;
    const live = async (form: HTMLFormElement) => {
      asked?.abort();
      asked = new AbortController();
      const params = paramsOf(form);
      params.set('limit', '1');
      const answer = await ask('/api/v1/plugins', params, asked.signal).catch(() => null);
      const words = answer ? `${answer.isTotalEstimated ? 'about ' : ''}${answer.total.toLocaleString('en')}` : '';
      const place = form.querySelector('[data-live]');
      if (place) place.textContent = words;
    };
    const fill = (form: HTMLFormElement) => {
      fillCounts(form);
      live(form);
    };
    const onToggle = (event: Event) => {
      const form = (event.target as HTMLElement).querySelector<HTMLFormElement>('form[data-facet]');
      if (form && (event.target as HTMLDetailsElement).open) fill(form);
    };
    const onInput = (event: Event) => {
      const field = event.target as HTMLInputElement;
      if (field.dataset.find !== undefined) findItems(field);
      const form = (event.target as HTMLElement).closest<HTMLFormElement>('form[data-facet]');
      if (!form) return;
      clearTimeout(timer);
      timer = setTimeout(() => live(form), WAIT_MS);
    };
    let start: HTMLElement | null = null;
    const onPointer = ({ type, target }: Event) => {
      const bar = (target as HTMLElement).closest<HTMLElement>('[data-from]');
      const form = start?.closest('form');
      if (type === 'pointerup' && form && start && bar && bar !== start && form.contains(bar))
        setRange(form, start, bar);
      start = type === 'pointerdown' ? bar : null;
    };
    document.addEventListener('pointerdown', onPointer);
    document.addEventListener('pointerup', onPointer);
    document.addEventListener('toggle', onToggle, true);
    document.addEventListener('input', onInput);
    for (const form of document.querySelectorAll<HTMLFormElement>('details[open] form[data-facet]')) fill(form);
    return () => {
      clearTimeout(timer);
      asked?.abort();
      document.removeEventListener('pointerdown', onPointer);
      document.removeEventListener('pointerup', onPointer);
      document.removeEventListener('toggle', onToggle, true);
      document.removeEventListener('input', onInput);
    };
  }, []);
  return null;
}
