import { buttonClass } from '@/ui/button';

/** Actions beside a task: buttons in a row on a small screen, a quiet list beside the text on a wide one. */
export const actionClass = `${buttonClass('quiet')} border border-line lg:-ml-3 lg:border-transparent`;
