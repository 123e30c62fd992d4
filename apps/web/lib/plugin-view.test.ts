import { expect, test } from 'vitest';
import { parsePluginView, pluginViewHref } from './plugin-view.ts';

test('an address that says nothing shows all days, of a counter the gain a day', () => {
  expect(parsePluginView({}, false)).toEqual({
    ...{ range: 'all', view: 'total', scale: 'number', events: true, history: 'all' },
  });
  expect(parsePluginView({}, true).view).toBe('day');
});

test('what is wrong or unknown is as if it were not there', () =>
  expect(parsePluginView({ range: '5y', view: ['day'], scale: 'constructor', events: 'x', utm: '1' }, false)).toEqual(
    parsePluginView({}, false),
  ));

test('an address names what is not the default, and reads back as the same', () => {
  const view = { range: '1y', view: 'total', scale: 'log', events: false, history: 'owner' } as const;
  const href = pluginViewHref('/plugins/a', view, true);
  expect(href).toBe('/plugins/a?range=1y&view=total&scale=log&events=0&history=owner');
  expect(parsePluginView(Object.fromEntries(new URL(href, 'http://x').searchParams), true)).toEqual(view);
  expect(pluginViewHref('/plugins/a', parsePluginView({}, true), true)).toBe('/plugins/a');
});
