import { memo } from 'react';
import ReactMarkdown from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { isTooIntricate } from './is-too-intricate';
import { markdownElements } from './markdown-elements';
import { PlainText } from './plain-text';
import { TextWhenBroken } from './text-when-broken';

const plugins = [remarkGfm];

interface MarkdownBlockProps {
  source: string;
  /** Keeps the ids of footnotes apart. */
  idPrefix: string;
}

/** One block of Markdown, parsed once for each source. */
export const MarkdownBlock = memo(function MarkdownBlock({ source, idPrefix }: MarkdownBlockProps) {
  if (isTooIntricate(source)) return <PlainText text={source} />;
  return (
    <TextWhenBroken text={source}>
      <ReactMarkdown
        remarkPlugins={plugins}
        remarkRehypeOptions={{ clobberPrefix: idPrefix }}
        urlTransform={(url) => url}
        components={markdownElements}
      >
        {source}
      </ReactMarkdown>
    </TextWhenBroken>
  );
});
