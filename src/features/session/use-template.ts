'use client';

import type { RequirementTemplate } from '@/core/requirements/requirement-template';
import { templateCatalog } from '@/core/requirements/template-catalog';
import { useSession } from './use-session';

/** The form of task that the session fills in. */
export function useTemplate(): RequirementTemplate {
  return templateCatalog.find(useSession((session) => session.templateId));
}
