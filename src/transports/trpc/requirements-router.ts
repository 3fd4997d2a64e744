import { z } from 'zod';
import { acceptSuggestion } from '@/core/requirements/accept-suggestion';
import { dismissSuggestion } from '@/core/requirements/dismiss-suggestion';
import { editListItems } from '@/core/requirements/edit-list';
import { editRequirements } from '@/core/requirements/edit-requirements';
import { handBack } from '@/core/requirements/hand-back';
import { listOperationSchema } from '@/core/requirements/list-operation';
import { restoreValue } from '@/core/requirements/restore-value';
import { undoReply } from '@/core/requirements/undo-reply';
import {
  doneSchema,
  fieldInput,
  freeText,
  idSchema,
  messageInput,
  sessionInput,
  suggestionInput,
} from './inputs';
import { ownedProcedure, router } from './trpc';
