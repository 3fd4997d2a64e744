'use client';

import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';

export default function PageError({ reset }: { reset: () => void }) {
  return (
    <EmptyState
      heading="Something went wrong"
      text="The page could not be shown. Nothing you have saved is lost."
    >
      <Button look="primary" onClick={reset}>
        Try again
      </Button>
    </EmptyState>
  );
}
