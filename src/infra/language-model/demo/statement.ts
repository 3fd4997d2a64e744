import type { Said } from './read-sentence';
import type { Passage } from './source-text';
import type { Block } from './split-blocks';

/** A sentence that says something of the task, and the block it stands in. */
export interface Statement {
  block: Block;
  sentence: Passage;
  /** An earlier sentence of the message takes back what was said before. */
  isCorrecting: boolean;
}

/** What a clause says, and the block it stands in. */
export interface SaidIn extends Said {
  block: Block;
}
