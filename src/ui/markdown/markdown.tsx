'use client';

import { lazy, Suspense } from 'react';
import { PlainText } from './plain-text';

const load = () => import('./markdown-blocks');
const MarkdownBlocks = lazy(load);

/** Fetches the formatter ahead of the first text, so that the text does not jump when it comes. */
export function preloadMarkdown(): void {
  void load();
}

interface MarkdownProps {
  source: string;
  isGrowing?: boolean;
}

/** Markdown, formatted; as plain text until the formatter is there. */
export function Markdown({ source, isGrowing = false }: MarkdownProps) {
  return (
    <Suspense fallback={<PlainText text={source} />}>
      <MarkdownBlocks source={source} isGrowing={isGrowing} />
    </Suspense>
  );
}
