import { Square, SquareCheck } from 'lucide-react';
import type { ComponentProps } from 'react';
import type { Components } from 'react-markdown';
import { safeLink } from './safe-link';

function SafeLink({ href, children }: ComponentProps<'a'>) {
  const address = safeLink(href);
  if (address === null) return <span>{children}</span>;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}

/** Headings of a message stay below those of the page, all on one level. */
function Heading({ children }: ComponentProps<'h3'>) {
  return <h3>{children}</h3>;
}

function ScrollingTable({ children }: ComponentProps<'table'>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard.
    <section className="table-frame" aria-label="Table" tabIndex={0}>
      <table>{children}</table>
    </section>
  );
}

function Checkbox({ checked }: ComponentProps<'input'>) {
  const Icon = checked ? SquareCheck : Square;
  return <Icon role="img" aria-label={checked ? 'Done' : 'To do'} size={15} className="inline" />;
}

/** What Markdown becomes here: no pictures, no raw HTML, links only outwards. */
export const markdownElements: Components = {
  a: ({ node: _node, ...props }) => <SafeLink {...props} />,
  h1: Heading,
  h2: Heading,
  h3: Heading,
  h4: Heading,
  h5: Heading,
  h6: Heading,
  img: ({ alt }) => <span>{alt}</span>,
  input: ({ node: _node, ...props }) => <Checkbox {...props} />,
  table: ({ node: _node, ...props }) => <ScrollingTable {...props} />,
  pre: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard.
    <pre tabIndex={0}>{children}</pre>
  ),
};
