'use client';

import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from './icon-button';

type CopyState = 'ready' | 'copied' | 'failed';

const labels = {
  copied: 'Copied',
  failed: 'Copying was not allowed',
} as const satisfies Record<Exclude<CopyState, 'ready'>, string>;

/** Puts a text on the clipboard, to the letter. */
export function CopyButton({ label, text }: { label: string; text: string }) {
  const [state, setState] = useState<CopyState>('ready');
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('failed'),
    );
  return (
    <IconButton
      label={state === 'ready' ? label : labels[state]}
      onClick={copy}
      onBlur={() => setState('ready')}
      onPointerLeave={() => setState('ready')}
    >
      {state === 'copied' ? <Check size={15} aria-hidden /> : <Copy size={15} aria-hidden />}
    </IconButton>
  );
}
