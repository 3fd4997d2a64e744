'use client';

import { useMemo } from 'react';
import { type Completeness, completenessOf } from '@/core/requirements/completeness';
import { useSession } from './use-session';
import { useTemplate } from './use-template';

export function useCompleteness(): Completeness {
  const template = useTemplate();
  const requirements = useSession((session) => session.requirements);
  return useMemo(() => completenessOf(template, requirements), [template, requirements]);
}
