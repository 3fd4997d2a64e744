import { describeAge } from './describe-age';

/** When something was, in words; the exact moment is in the tooltip. Server and browser may differ by a word. */
export function RelativeTime({ at, className }: { at: string; className?: string }) {
  return (
    <time dateTime={at} title={at} className={className} suppressHydrationWarning>
      {describeAge(Date.parse(at), Date.now())}
    </time>
  );
}
