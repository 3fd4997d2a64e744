'use client';

import { useCompleteness } from '@/features/session/use-completeness';
import { Meter } from '@/ui/meter';
import { TemplatePicker } from './template-picker';

export function PanelHeader() {
  const { filledCount, requiredCount } = useCompleteness();
  const valueText = `${filledCount} of ${requiredCount} required fields`;
  return (
    <header className="space-y-2 border-b border-line px-5 pt-4 pb-3">
      <div className="flex items-center justify-between gap-3">
        <h2 className="font-semibold">Requirements</h2>
        <TemplatePicker />
      </div>
      <Meter label="Completeness" value={filledCount} max={requiredCount} valueText={valueText} />
      <p className="text-small text-soft tabular-nums">{valueText}</p>
    </header>
  );
}
