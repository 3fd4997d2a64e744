'use client';
export function RequirementsPane() {
  return <section aria-label="Requirements" />;
}
