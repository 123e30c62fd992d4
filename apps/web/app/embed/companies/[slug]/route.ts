import { notFoundError } from '#lib/api-error.ts';
import { CHARTED_LISTINGS, chartedListings, groupProducts } from '#lib/company-products.ts';
import { compareChart, compareLimits } from '#lib/compare-chart.ts';
import { parseCompareView } from '#lib/compare-view.ts';
import { embedRoute } from '#lib/embeds/embed-route.ts';
import { linesEmbed } from '#lib/embeds/lines-embed.ts';
import { FILE_ENDPOINTS } from '#lib/file-endpoints.ts';
import { readCompany } from '#lib/read-company.ts';
import { readComparison } from '#lib/read-compared.ts';

export const { GET, POST, PUT, PATCH, DELETE } = embedRoute(
  FILE_ENDPOINTS['/embed/companies/{slug}'],
  async ({ db, params: { slug }, query }) => {
    const company = await readCompany(db, slug);
    if (!company) throw notFoundError('slug', 'There is no company of this address.');
    const { compared, until } = await readComparison(db, chartedListings(groupProducts(company), CHARTED_LISTINGS));
    if (compared.every(({ values }) => values.length < 2))
      throw notFoundError('slug', `Of the plugins of ${company.name} no number is known on two days.`);
    const view = parseCompareView({ scale: 'number', ...query }, compareLimits(compared));
    const slots = compared.map(({ plugin }) => plugin.id);
    const chart = compareChart(compared, slots, view, until);
    return {
      chart: linesEmbed({ ...chart, title: `${company.name}: ${chart.title}` }, view),
      empty: `No ${chart.unit} in these days.`,
      source: [...new Set(compared.map(({ info }) => info.title))].join(', '),
      until,
      path: `/companies/${company.slug}`,
    };
  },
);
