import { Check } from 'lucide-react';
import type { SaveStatus } from './save-status';

/** Whether what was typed has arrived. */
export function SaveWord({ status }: { status: SaveStatus }) {
  if (status.type === 'saving') return <span className="text-micro text-faint">Saving…</span>;
  if (status.type !== 'saved') return null;
  return (
    <span className="inline-flex items-center gap-1 text-micro text-faint">
      <Check size={11} aria-hidden /> Saved
    </span>
  );
}
