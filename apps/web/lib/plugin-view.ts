import { listHref } from './list-href.ts';
import type { RawParams } from './list-params.ts';

/** How many days a chart shows; null: all. */
export const CHART_RANGES = { '30d': 30, '90d': 90, '1y': 365, all: null } as const;
export type ChartRange = keyof typeof CHART_RANGES;

/** Whether a chart draws a number or its gain a day. */
export const CHART_VIEWS = ['total', 'day'] as const;
export type ChartView = (typeof CHART_VIEWS)[number];

export const CHART_SCALES = ['number', 'index', 'log'] as const;
export type ChartScale = (typeof CHART_SCALES)[number];

/** The parts of a plugin's history that can be shown alone. */
export const HISTORY_KINDS = ['all', 'owner', 'permissions', 'price', 'texts', 'versions', 'other'] as const;
export type HistoryKind = (typeof HISTORY_KINDS)[number];

/** What of a plugin's page is shown, and how: all of it is in the address. */
export interface PluginView {
  range: ChartRange;
  view: ChartView;
  scale: ChartScale;
  events: boolean;
  history: HistoryKind;
}

/** What holds where the address says nothing: of a counter the gain a day. */
function defaultView(isCumulative: boolean): PluginView {
  return { range: 'all', view: isCumulative ? 'day' : 'total', scale: 'number', events: true, history: 'all' };
}

/** Reads a page's parameters; what is wrong or unknown is as if it were not there. */
export function parsePluginView(params: RawParams, isCumulative: boolean): PluginView {
  const base = defaultView(isCumulative);
  const choice = <Choice extends string>(name: string, choices: readonly Choice[], otherwise: Choice) =>
    choices.find((one) => one === params[name]) ?? otherwise;
  return {
    range: choice('range', Object.keys(CHART_RANGES) as ChartRange[], base.range),
    view: choice('view', CHART_VIEWS, base.view),
    scale: choice('scale', CHART_SCALES, base.scale),
    events: params.events !== '0',
    history: choice('history', HISTORY_KINDS, base.history),
  };
}

/** The address of a view under a path, with what is not the default. */
export function pluginViewHref(path: string, view: PluginView, isCumulative: boolean): string {
  const base = defaultView(isCumulative);
  const given = Object.entries({ ...view, events: view.events ? undefined : '0' }).map(([name, value]) => [
    name,
    value === base[name as keyof PluginView] ? undefined : value,
  ]);
  return listHref(path, Object.fromEntries(given));
}
