import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Workspace } from '@/features/workspace/workspace';
import { workspaceSettings } from '../workspace-settings';
import { loadSession } from './load-session';

interface SessionPageProps {
  params: Promise<{ sessionId: string }>;
}

export async function generateMetadata({ params }: SessionPageProps): Promise<Metadata> {
  const entry = await loadSession((await params).sessionId);
  return { title: entry?.session.title ?? 'Conversation not found' };
}

export default async function SessionPage({ params }: SessionPageProps) {
  const entry = await loadSession((await params).sessionId);
  if (!entry) notFound();
  return <Workspace initial={entry} {...(await workspaceSettings())} />;
}
