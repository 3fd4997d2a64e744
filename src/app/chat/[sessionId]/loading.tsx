import { WorkspaceSkeleton } from '@/features/workspace/workspace-skeleton';

export default function SessionLoading() {
  return <WorkspaceSkeleton />;
}
