import { PageHeading } from '#components/page-heading.tsx';
import { requireViewer } from '#lib/session/viewer.ts';

export default async function MePage() {
  const user = await requireViewer('/me');
  return <PageHeading title="My account">{user.email}</PageHeading>;
}
