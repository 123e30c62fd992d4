import { ALIGNMENTS, type Alignment } from '#components/charts/multi-series.ts';
import { comparePath, type Slots } from './compare-ids.ts';
import { MULTI_SCALES, type MultiScale } from './format-scale.ts';
import type { RawParams } from './list-params.ts';
import { CHART_RANGES, CHART_VIEWS, type ChartRange, type ChartView } from './plugin-view.ts';

/** How plugins are compared: all of it is in the address. */
export interface CompareView {
  range: ChartRange;
  /** Of counters: the gain a day or the total. */
  view: ChartView;
  scale: MultiScale;
  align: Alignment;
  log: boolean;
  /** Whether only the facts that differ are shown. */
  differs: boolean;
}

/** What the plugins allow. */
export interface CompareLimits {
  /** All of them are counters: their gains can be drawn. */
  hasGains: boolean;
  /** They count the same thing: their numbers can share an axis. */
  isOneKind: boolean;
  /** There is one plugin only. */
  isAlone: boolean;
}

function defaultView({ hasGains, isAlone }: CompareLimits): CompareView {
  const scale = isAlone ? 'number' : 'index';
  return { range: '1y', view: hasGains ? 'day' : 'total', scale, align: 'date', log: !isAlone, differs: false };
}

/** Reads a page's parameters; what is wrong, unknown or not possible is as if it were not there. */
export function parseCompareView(params: RawParams, limits: CompareLimits): CompareView {
  const base = defaultView(limits);
  const choice = <Choice extends string>(name: string, choices: readonly Choice[], otherwise: Choice) =>
    choices.find((one) => one === params[name]) ?? otherwise;
  const scales = MULTI_SCALES.filter((scale) => scale !== 'number' || limits.isOneKind);
  const scale = choice('scale', scales, base.scale);
  return {
    range: choice('range', Object.keys(CHART_RANGES) as ChartRange[], base.range),
    view: limits.hasGains ? choice('view', CHART_VIEWS, base.view) : 'total',
    scale,
    align: choice('align', ALIGNMENTS, base.align),
    log: params.log === undefined ? scale === 'index' : params.log === '1',
    differs: params.differs === '1',
  };
}

/** The parameters of a view beside the ids: those that are not the default. */
export function compareViewParams(view: CompareView, limits: CompareLimits): Record<string, string | undefined> {
  const base = defaultView(limits);
  const unless = <Value>(value: Value, usual: Value, text: string) => (value === usual ? undefined : text);
  return {
    range: unless(view.range, base.range, view.range),
    view: unless(view.view, base.view, view.view),
    scale: unless(view.scale, base.scale, view.scale),
    align: unless(view.align, base.align, view.align),
    log: unless(view.log, view.scale === 'index', view.log ? '1' : '0'),
    differs: view.differs ? '1' : undefined,
  };
}

/** The address of a view of these plugins. */
export function compareHref(slots: Slots, view: CompareView, limits: CompareLimits): string {
  return comparePath(slots, compareViewParams(view, limits));
}
