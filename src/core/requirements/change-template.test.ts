import { describe, expect, it } from 'vitest';
import { createPanelDriver } from '@/testing/panel-driver';
import { changeTemplate } from './change-template';
import { editRequirements } from './edit-requirements';
import { templateCatalog } from './template-catalog';

const patch = {
  task_name: 'Orders by region',
  target_table: 'warehouse.sales.orders',
  constraints: ['EU only'],
  success_criteria: ['All regions add up'],
};

describe('changeTemplate', () => {
  it('keeps what fits by role and by key, with its owner', async () => {
    const { services, ref, ...panel } = await createPanelDriver();
    await editRequirements(services, ref, { patch });
    const { requirements: before } = await panel.state();
    await changeTemplate(services, ref, { templateId: 'dashboard-request' });
    const { requirements, templateId, title } = await panel.state();
    const { fields } = templateCatalog.find('dashboard-request');
    expect(templateId).toBe('dashboard-request');
    expect(Object.keys(requirements)).toEqual(fields.map(({ key }) => key));
    expect(requirements.dashboard_name).toEqual(before.task_name);
    expect(requirements.source_table).toEqual(before.target_table);
    expect(requirements.constraints).toEqual(before.constraints);
    expect(await panel.content('metrics')).toBeNull();
    expect(title).toBe('Orders by region');
  });

  it('brings back what had no place, and what was changed in between', async () => {
    const { services, ref, ...panel } = await createPanelDriver();
    await editRequirements(services, ref, { patch });
    const { requirements: before } = await panel.state();
    await changeTemplate(services, ref, { templateId: 'bug-report' });
    await editRequirements(services, ref, { patch: { title: 'Broken report' } });
    await changeTemplate(services, ref, { templateId: 'data-task' });
    const { requirements } = await panel.state();
    expect(requirements).toEqual({
      ...before,
      task_name: { ...before.task_name, value: 'Broken report' },
    });
  });

  it('says nothing when it is that template already', async () => {
    const { services, ref, ...panel } = await createPanelDriver();
    const { version } = await panel.state();
    await changeTemplate(services, ref, { templateId: 'data-task' });
    expect((await panel.state()).version).toBe(version);
  });

  it('refuses a template that does not exist, and one during a reply', async () => {
    const { services, ref } = await createPanelDriver();
    const unknown = changeTemplate(services, ref, { templateId: 'recipe' });
    await expect(unknown).rejects.toMatchObject({ code: 'invalid_input' });
    await services.sessions.append(ref, [{ type: 'reply-started', messageId: 'reply' }]);
    const early = changeTemplate(services, ref, { templateId: 'bug-report' });
    await expect(early).rejects.toMatchObject({ code: 'reply_running' });
  });
});
