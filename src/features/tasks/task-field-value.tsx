import clsx from 'clsx';
import type { FieldValue } from '@/core/requirements/requirements';

interface TaskFieldValueProps {
  content: FieldValue;
  isTable: boolean;
}

export function TaskFieldValue({ content, isTable }: TaskFieldValueProps) {
  if (content === null) return <p className="text-faint">None given.</p>;
  if (typeof content === 'string') {
    return (
      <p
        dir="auto"
        className={clsx('whitespace-pre-wrap [overflow-wrap:anywhere]', isTable && 'font-mono')}
      >
        {content}
      </p>
    );
  }
  return (
    <ul className="list-disc space-y-1 pl-5 marker:text-faint">
      {content.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: read-only, and texts may repeat.
        <li key={index} dir="auto" className="[overflow-wrap:anywhere]">
          {text}
        </li>
      ))}
    </ul>
  );
}
