import { toExtractedRequirements } from '@/core/requirements/extracted-requirements';
import type { RequirementTemplate } from '@/core/requirements/requirement-template';
import type { Requirements } from '@/core/requirements/requirements';
import type { ChatMessage } from '@/core/sessions/chat-message';
import type { SessionState } from '@/core/sessions/session';
import { requirementsAt } from './requirements-at';
import type { WireChatMessage, WireChatSession } from './wire-session';

/** The session as REST shows it. */
export function toChatSession(state: SessionState, template: RequirementTemplate): WireChatSession {
  return {
    session_id: state.sessionId,
    title: state.title,
    messages: state.messages.map((message) => toChatMessage(message, state, template)),
    created_at: state.createdAt,
    updated_at: state.updatedAt,
    current_requirements: knownRequirements(template, state.requirements),
    task_id: state.task?.taskId ?? null,
    revision: state.revision,
  };
}

/** A message as REST shows it; a whole reply carries what was known when it was complete. */
export function toChatMessage(
  message: ChatMessage,
  state: SessionState,
  template: RequirementTemplate,
): WireChatMessage {
  const isWhole = message.role === 'assistant' && message.revision !== null;
  return {
    message_id: message.messageId,
    role: message.role,
    content: message.content,
    timestamp: message.createdAt,
    status: message.status,
    extracted_requirements: isWhole
      ? knownRequirements(template, requirementsAt(state, template, message.revision ?? 0))
      : null,
  };
}

/** `null` while nobody has said anything about any field. */
function knownRequirements(template: RequirementTemplate, requirements: Requirements) {
  const isKnown = Object.values(requirements).some(
    ({ source, suggestion }) => source !== null || suggestion !== null,
  );
  return isKnown ? toExtractedRequirements(template, requirements) : null;
}
