/** A value to be read: a text, or the items of a list. */
export function ValueText({ texts }: { texts: readonly string[] }) {
  if (texts.every((text) => text === '')) return <span className="text-faint">Nothing</span>;
  if (texts.length === 1) {
    return (
      <p className="whitespace-pre-wrap [overflow-wrap:anywhere]" dir="auto">
        {texts[0]}
      </p>
    );
  }
  return (
    <ul className="list-disc space-y-0.5 pl-4 [overflow-wrap:anywhere]">
      {texts.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: read-only, and texts may repeat.
        <li key={index} dir="auto">
          {text}
        </li>
      ))}
    </ul>
  );
}
