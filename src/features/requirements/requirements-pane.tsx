'use client';

import clsx from 'clsx';
import { usePaneLink } from '@/features/session/pane-link';
import { useTemplate } from '@/features/session/use-template';
import { tabPanelProps } from '@/ui/tab-panel-props';
import { useMediaQuery } from '@/ui/use-media-query';
import { CreateTaskBar } from './create-task-bar';
import { FieldRow } from './field-row';
import { PanelHeader } from './panel-header';
import { useLeavingFlush } from './use-leaving-flush';

/** What the task will say: filled by the assistant, corrected by the person. */
export function RequirementsPane() {
  const isOneOfTwo = useMediaQuery('(width < 48rem)');
  const { pane } = usePaneLink();
  const template = useTemplate();
  useLeavingFlush();
  return (
    <section aria-label="Requirements" className="flex h-full flex-col bg-surface">
      <div
        id="requirements-view"
        {...tabPanelProps(isOneOfTwo, 'requirements-tab')}
        className={clsx(
          'min-h-0 flex-1 flex-col md:flex',
          pane === 'requirements' ? 'flex' : 'hidden',
        )}
      >
        <PanelHeader />
        <div className="min-h-0 flex-1 divide-y divide-line overflow-y-auto overscroll-contain">
          {template.fields.map((field) => (
            <FieldRow key={`${template.id}-${field.key}`} field={field} />
          ))}
        </div>
      </div>
      <CreateTaskBar />
    </section>
  );
}
