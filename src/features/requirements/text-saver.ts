import { type Failure, readFailure } from '@/features/session/read-failure';
import { createObservable, type Observable } from './observable';
import { type SaveStatus, statusAfterFailure } from './save-status';

export interface TextSaverState {
  /** What the person sees in the field since they were in it; `null` before that. */
  text: string | null;
  isFocused: boolean;
  /** Typed since the last save began. */
  isDirty: boolean;
  status: SaveStatus;
  /** Revision of the session that holds what was saved last. */
  savedRevision: number;
}

export interface TextSaverPorts {
  fieldKey: string;
  /** `baseRevision` is the one the text was typed on; `null` replaces whatever stands there. */
  save(text: string, baseRevision: number | null): Promise<{ revision: number }>;
}

/** Saves what is typed into one field after a pause, one save at a time, and keeps it until it is saved. */
export interface TextSaver extends Observable<TextSaverState> {
  /** `revision` is the one of the session that is shown: what changes afterwards, the person has not seen. */
  focus(shownText: string, revision: number): void;
  /** `isFinal` is false while an input method composes. */
  type(text: string, typed: { revision: number; isFinal: boolean }): void;
  blur(): void;
  /** Saves what waits; whether all is saved afterwards. */
  flush(): Promise<boolean>;
  choose(whose: 'yours' | 'current'): void;
}

export const pauseMs = 500;

const initial: TextSaverState = {
  text: null,
  isFocused: false,
  isDirty: false,
  status: { type: 'idle' },
  savedRevision: 0,
};

export function createTextSaver({ fieldKey, save }: TextSaverPorts): TextSaver {
  const state = createObservable(initial);
  const change = (part: Partial<TextSaverState>) => state.set({ ...state.get(), ...part });
  let baseRevision: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<boolean> | null = null;

  const noteBase = (revision: number) => {
    const { isDirty, savedRevision } = state.get();
    if (!isDirty && saving === null) baseRevision = Math.max(revision, savedRevision);
  };

  const saveOnce = async (text: string): Promise<Failure | null> => {
    change({ isDirty: false, status: { type: 'saving' } });
    try {
      const { revision } = await save(text, baseRevision);
      baseRevision = revision;
      change({ savedRevision: revision });
      return null;
    } catch (error) {
      return readFailure(error);
    }
  };

  const saveAll = async (): Promise<boolean> => {
    for (let { text, isDirty } = state.get(); isDirty && text !== null; ) {
      const failure = await saveOnce(text);
      if (failure) {
        change({ isDirty: true, status: statusAfterFailure(failure, fieldKey) });
        return false;
      }
      ({ text, isDirty } = state.get());
    }
    if (state.get().status.type === 'saving') change({ status: { type: 'saved' } });
    return true;
  };

  const flush = (): Promise<boolean> => {
    clearTimeout(timer);
    if (state.get().status.type === 'conflict') return Promise.resolve(false);
    saving ??= saveAll().finally(() => {
      saving = null;
    });
    return saving;
  };

  return {
    get: state.get,
    subscribe: state.subscribe,
    flush,
    focus: (shownText, revision) => {
      const isKept = state.get().isDirty;
      noteBase(revision);
      change({ isFocused: true, ...(!isKept && { text: shownText }) });
    },
    type: (text, { revision, isFinal }) => {
      const { isFocused, status } = state.get();
      if (!isFocused) noteBase(revision);
      const isOpen = status.type === 'conflict';
      change({ text, isDirty: true, status: isOpen ? status : { type: 'saving' } });
      clearTimeout(timer);
      if (isFinal && !isOpen) timer = setTimeout(flush, pauseMs);
    },
    blur: () => {
      change({ isFocused: false });
      void flush();
    },
    choose: (whose) => {
      if (whose === 'current') {
        change({ text: null, isDirty: false, status: { type: 'idle' } });
        return;
      }
      baseRevision = null;
      change({ status: { type: 'saving' } });
      void flush();
    },
  };
}

/** What the field shows: what the person typed, for as long as the session does not hold it or they are in it. */
export function shownText(
  { text, isFocused, isDirty, status, savedRevision }: TextSaverState,
  session: { text: string; revision: number },
): string {
  if (text === null) return session.text;
  const isHeld = isFocused || isDirty || status.type === 'saving';
  return isHeld || session.revision < savedRevision ? text : session.text;
}
