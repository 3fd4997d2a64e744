import { createReplyWriter } from '@/core/chat/reply-writer';
import type { ExtractedField, ExtractedReply } from '@/core/extraction/extracted-part';
import { contentOf, emptyField } from '@/core/requirements/field-content';
import type { FieldKey } from '@/core/requirements/requirement-template';
import type { FieldState, FieldValue } from '@/core/requirements/requirements';
import type { Services } from '@/core/services';
import { createSession } from '@/core/sessions/create-session';
import type { SessionState } from '@/core/sessions/session';
import type { SessionRef } from '@/core/sessions/session-store';
import { stateOf } from './session-log';
import { createScriptedModel, createTestServices } from './test-services';

/** What the model says of a field: a value alone is said without a quote and with confidence 0.9. */
export type SaidOfField = ExtractedField['value'] | Omit<ExtractedField, 'fieldKey'>;

/** A session whose replies are said field by field, as the reply producer would write them. */
export interface PanelDriver {
  services: Services;
  ref: SessionRef;
  /** The person writes a message, to which nobody replies yet. */
  says(content: string): Promise<string>;
  /** The assistant replies. Returns the id of the reply. */
  replies(
    said: Readonly<Record<FieldKey, SaidOfField>>,
    question?: ExtractedReply['question'],
  ): Promise<string>;
  state(): Promise<SessionState>;
  field(key: FieldKey): Promise<FieldState>;
  content(key: FieldKey): Promise<FieldValue>;
}

export async function createPanelDriver(
  parts: Partial<Services> & { templateId?: string } = {},
): Promise<PanelDriver> {
  const services = createTestServices({ assistant: createScriptedModel([]), ...parts });
  const created = await createSession(services, 'ada', parts.templateId);
  const ref = { ownerId: 'ada', sessionId: created.state.sessionId };
  const state = () => stateOf(services, ref);
  const field = async (key: FieldKey) => (await state()).requirements[key] ?? emptyField('text');
  return {
    services,
    ref,
    state,
    field,
    content: async (key) => contentOf(await field(key)),
    says: async (content) => {
      const messageId = services.newId();
      await services.sessions.append(ref, [
        { type: 'message-added', messageId, role: 'user', content, clientMessageId: null },
      ]);
      return messageId;
    },
    replies: async (said, question = null) => {
      const replyId = services.newId();
      await services.sessions.append(ref, [{ type: 'reply-started', messageId: replyId }]);
      const { templateId, requirements } = await state();
      const template = services.templates.find(templateId);
      const writer = createReplyWriter(services, { ref, replyId, template, requirements });
      const fields = Object.entries(said).map(([key, value]) => toExtracted(key, value));
      await writer.write({ text: 'Noted.', drafts: [], fields });
      const rest = { text: '', drafts: [], fields: [], droppedCount: 0, isEmpty: false };
      await writer.finish(
        { ...rest, question },
        { outcome: 'completed', failure: null, model: null, usage: null },
      );
      return replyId;
    },
  };
}

/** What the model says of a field, as the extractor hands it over. */
export function toExtracted(fieldKey: FieldKey, said: SaidOfField): ExtractedField {
  const isValue = said === null || typeof said === 'string' || Array.isArray(said);
  return isValue ? { fieldKey, value: said, quote: null, confidence: 0.9 } : { fieldKey, ...said };
}
