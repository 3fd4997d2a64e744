import { composerId } from './composer-drafts';

/** Puts the cursor behind the composer's text. */
export function focusComposer(): void {
  const composer = document.getElementById(composerId);
  if (!(composer instanceof HTMLTextAreaElement)) return;
  composer.focus();
  requestAnimationFrame(() =>
    composer.setSelectionRange(composer.value.length, composer.value.length),
  );
}
