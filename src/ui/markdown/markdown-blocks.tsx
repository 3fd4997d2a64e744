'use client';

import { useId, useMemo } from 'react';
import { MarkdownBlock } from './markdown-block';
import { splitBlocks } from './split-blocks';
import { usePacedText } from './use-paced-text';

interface MarkdownBlocksProps {
  source: string;
  isGrowing: boolean;
}

/** Formatted Markdown. While it grows, only its last block is parsed again, and a long one less often. */
export default function MarkdownBlocks({ source, isGrowing }: MarkdownBlocksProps) {
  const idPrefix = useId();
  const blocks = useMemo(() => splitBlocks(source), [source]);
  const last = blocks.at(-1) ?? '';
  const paced = usePacedText(last, isGrowing ? last.length / 20 : 0);
  const isSameBlock = last.startsWith(paced);
  const shown = isGrowing && isSameBlock ? [...blocks.slice(0, -1), paced] : blocks;
  return (
    <div className="prose-flow">
      {shown.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks are never reordered, only appended.
        <MarkdownBlock key={index} source={block} idPrefix={`${idPrefix}-${index}-`} />
      ))}
    </div>
  );
}
