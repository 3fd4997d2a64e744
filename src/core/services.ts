import type { LanguageModel } from './chat/language-model';
import type { RunningReplies } from './chat/running-replies';
import type { Log } from './log';
import type { RequirementTemplate } from './requirements/requirement-template';
import type { SessionStore } from './sessions/session-store';
import type { TaskRepository } from './tasks/task-repository';

/** The templates there are; the first is the default. */
export interface TemplateCatalog {
  all: readonly RequirementTemplate[];
  /** The default one for an id that nobody knows, so that an old session stays usable. */
  find(templateId: string): RequirementTemplate;
}

/** Everything a use case may need of the outside. Transports get it whole and pass it on. */
export interface Services {
  sessions: SessionStore;
  tasks: TaskRepository;
  /** Fills the requirements. */
  assistant: LanguageModel;
  /** Plain chat of the WebSocket. */
  plainChat: LanguageModel;
  replies: RunningReplies;
  templates: TemplateCatalog;
  log: Log;
  now: () => Date;
  /** A new random UUID. */
  newId: () => string;
}
