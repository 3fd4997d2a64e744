import type { ModelDescription } from '@/core/chat/language-model';
import type { Services } from '@/core/services';
import type { PageSettings } from './page-settings';

/**
 * What pages may read of the server. Next's bundles are a second module graph, so the running server leaves its
 * services under a symbol that both graphs know.
 */
export interface PageServices {
  services: Services;
  modelDescription: ModelDescription;
  settings: PageSettings;
}

const key = Symbol.for('taskwright.page-services');

export function providePageServices(provided: PageServices): void {
  Reflect.set(globalThis, key, provided);
}

/** @throws Error when the pages are not rendered by `src/server/main`. */
export function providedPageServices(): PageServices {
  const provided: PageServices | undefined = Reflect.get(globalThis, key);
  if (!provided) throw new Error('Start Taskwright with npm start or npm run dev.');
  return provided;
}
