const before = '(?:by|before|until|no later than|not later than|at the latest(?: by| at)?)';
const clock = '(\\d{1,2})(?:[:.](\\d{2}))?\\s*(am|pm|a\\.m\\.|p\\.m\\.)?';
const isoDate = '(\\d{4}-\\d{2}-\\d{2})';

const clockDeadline = new RegExp(`\\b${before}\\s+${clock}(?![\\d-])`, 'giu');
const dateDeadline = new RegExp(`\\b${before}\\s+(?:the\\s+)?${isoDate}`, 'giu');
const anyDate = new RegExp(`\\b(?:${before}|on|from|after|since|starting)\\s+${isoDate}`, 'giu');

/**
 * Whether the limit sets an earlier deadline than the aim allows for: another time of day for being done, or a
 * date before the one that the aim names.
 */
export function endsBeforeAim(limit: string, aim: string): boolean {
  return (
    isAnyEarlier(minutesIn(limit), minutesIn(aim)) ||
    isAnyEarlier(matchesOf(limit, dateDeadline), matchesOf(aim, anyDate))
  );
}

function isAnyEarlier<Value extends number | string>(limits: Value[], aims: Value[]): boolean {
  return limits.some((limit) => aims.length > 0 && aims.every((aim) => limit < aim));
}

/** Times of day that something is due by, in minutes after midnight. A bare number is no time. */
function minutesIn(text: string): number[] {
  return [...text.matchAll(clockDeadline)].flatMap(([, hours, minutes, half]) => {
    if (!half && minutes === undefined) return [];
    const hour = Number(hours) % (half ? 12 : 24);
    const isAfternoon = half?.toLowerCase().startsWith('p') === true;
    return [(hour + (isAfternoon ? 12 : 0)) * 60 + Number(minutes ?? 0)];
  });
}

function matchesOf(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, date]) => date ?? '');
}
