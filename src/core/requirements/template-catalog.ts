import { defaultTemplate } from './requirement-fields';
import type { RequirementTemplate } from './requirement-template';
import { bugReportTemplate } from './templates/bug-report';
import { dashboardRequestTemplate } from './templates/dashboard-request';
import { dataQualityRuleTemplate } from './templates/data-quality-rule';

const templates: readonly RequirementTemplate[] = [
  defaultTemplate,
  bugReportTemplate,
  dashboardRequestTemplate,
  dataQualityRuleTemplate,
];

/** All templates that ship; the first is the default. */
export const templateCatalog = {
  all: templates,
  find: (templateId: string): RequirementTemplate =>
    templates.find(({ id }) => id === templateId) ?? defaultTemplate,
};
