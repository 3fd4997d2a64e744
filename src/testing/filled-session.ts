import { emptyField } from '@/core/requirements/field-content';
import type { FieldState } from '@/core/requirements/requirements';
import { setByPerson } from '@/core/requirements/set-by-person';
import type { Services } from '@/core/services';
import { createSession } from '@/core/sessions/create-session';
import type { SessionRef } from '@/core/sessions/session-store';

export const completeValues = {
  task_name: 'Deduplicate orders',
  description: 'Remove duplicate rows every night.',
  target_table: 'warehouse.sales.orders_clean',
  objective: 'Finance sees each order once.',
} as const;

type Values = Readonly<Record<string, string | readonly string[]>>;

/** A session of the default template in which the person has filled fields and written one message. */
export async function startFilledSession(
  services: Services,
  ownerId: string,
  values: Values = completeValues,
): Promise<SessionRef> {
  const { state } = await createSession(services, ownerId);
  const ref = { ownerId, sessionId: state.sessionId };
  await services.sessions.append(ref, [
    {
      type: 'message-added',
      messageId: 'message-1',
      role: 'user',
      content: 'Clean the orders.',
      clientMessageId: null,
    },
  ]);
  await fillFields(services, ref, values);
  return ref;
}

/** The person sets fields. */
export async function fillFields(
  services: Services,
  ref: SessionRef,
  values: Values,
): Promise<void> {
  const fields = Object.fromEntries(
    Object.entries(values).map(([key, content]) => [key, personsField(content)]),
  );
  const change = { by: 'person', cause: 'edit', messageId: null, fields } as const;
  await services.sessions.append(ref, [{ type: 'requirements-changed', ...change }]);
}

/** A field that the person set. The items of a list are `item-0`, `item-1`, … */
export function personsField(content: string | readonly string[]): FieldState {
  let items = 0;
  const kind = typeof content === 'string' ? 'text' : 'list';
  return setByPerson(emptyField(kind), content, () => `item-${items++}`);
}
