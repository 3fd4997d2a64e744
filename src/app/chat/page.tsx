import type { Metadata } from 'next';
import { Workspace } from '@/features/workspace/workspace';
import { readPaneLayout } from './read-pane-layout';

export const metadata: Metadata = { title: 'New conversation' };

export default async function NewConversationPage() {
  return <Workspace initial={null} paneLayout={await readPaneLayout()} />;
}
