const STORE = 'chrome-web-store';

/** The addresses of the main pages of a site, those of its first plugins and company among them. */
export async function mainPages(url: string): Promise<Record<string, string>> {
  const read = async (path: string) => (await fetch(new URL(`/api/v1/marketplaces/${STORE}/${path}`, url))).json();
  const { plugins } = (await read('plugins?pageSize=3')) as { plugins: { id: string }[] };
  const { companies } = (await read('companies')) as { companies: { slug: string }[] };
  const ids = plugins.map(({ id }) => encodeURIComponent(id));
  return {
    home: '/',
    marketplace: `/marketplaces/${STORE}`,
    plugin: `/plugins/${ids[0]}`,
    explorer: '/plugins',
    category: '/categories/productivity',
    company: `/companies/${companies[0]?.slug}`,
    compare: `/compare?ids=${ids.join(',')}`,
    changes: '/changes',
  };
}
