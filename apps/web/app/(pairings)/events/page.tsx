import { PageHeading } from '#components/page-heading.tsx';

export default async function EventsPage() {
  return <PageHeading title="Events" />;
}
