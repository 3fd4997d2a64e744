/** Identifies an event for clients that resume: `<generation>:<seq>`. */
export interface EventPosition {
  /** Names one incarnation of a log; a log that is made anew has another. */
  generation: string;
  /** `seq` of the last event that was seen; 0 is before the first. */
  seq: number;
}

const pattern = /^([A-Za-z0-9_-]{1,64}):(0|[1-9]\d{0,14})$/;

export function formatEventId({ generation, seq }: EventPosition): string {
  return `${generation}:${seq}`;
}

/** The position, or `null` for anything that is not an id of ours: ids come back from clients unchecked. */
export function parseEventId(id: string | null | undefined): EventPosition | null {
  const match = pattern.exec(id ?? '');
  return match?.[1] && match[2] ? { generation: match[1], seq: Number(match[2]) } : null;
}
