import type { StoreCategories } from '@pi/domain';

/** The kinds of repository of HACS, and add-ons. */
export const categories: StoreCategories = {
  addon: { title: 'Add-ons', shared: 'smart-home' },
  appdaemon: { title: 'AppDaemon apps', shared: 'smart-home' },
  integration: { title: 'Integrations', shared: 'smart-home' },
  plugin: { title: 'Dashboard cards', shared: 'appearance-and-themes' },
  python_script: { title: 'Python scripts', shared: 'smart-home' },
  template: { title: 'Templates', shared: 'smart-home' },
  theme: { title: 'Themes', shared: 'appearance-and-themes' },
};
