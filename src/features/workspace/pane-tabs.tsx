'use client';

import { type Pane, usePaneLink } from '@/features/session/pane-link';
import { useCompleteness } from '@/features/session/use-completeness';
import { TabSwitch } from '@/ui/tab-switch';

/** On a small screen: which of the two panes is shown. */
export function PaneTabs() {
  const { pane, showPane } = usePaneLink();
  const { missing } = useCompleteness();
  return (
    <TabSwitch<Pane>
      label="View"
      className="m-2 flex gap-1 rounded-lg bg-sunken p-1 md:hidden"
      value={pane}
      onChange={showPane}
      choices={[
        {
          value: 'conversation',
          label: 'Conversation',
          tabId: 'conversation-tab',
          panelId: 'conversation-view',
        },
        {
          value: 'requirements',
          label: <RequirementsLabel missingCount={missing.length} />,
          tabId: 'requirements-tab',
          panelId: 'requirements-view',
        },
      ]}
    />
  );
}

function RequirementsLabel({ missingCount }: { missingCount: number }) {
  return (
    <>
      Requirements{' '}
      {missingCount > 0 && (
        <span className="ml-1.5 rounded-full bg-caution-wash px-1.5 py-0.5 text-micro text-caution">
          {missingCount}
          <span className="sr-only"> missing</span>
        </span>
      )}
    </>
  );
}
