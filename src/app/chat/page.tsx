import type { Metadata } from 'next';
import { Workspace } from '@/features/workspace/workspace';
import { workspaceSettings } from './workspace-settings';

export const metadata: Metadata = { title: 'New conversation' };

export default async function NewConversationPage() {
  return <Workspace initial={null} {...(await workspaceSettings())} />;
}
