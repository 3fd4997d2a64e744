/** Three marks that breathe while something is being written; decoration, so silent. */
export function TypingDots() {
  return (
    <span aria-hidden className="inline-flex h-6 items-center gap-1">
      {[0, 1, 2].map((index) => (
        <span
          key={index}
          className="size-1.5 animate-breathe rounded-full bg-accent"
          style={{ animationDelay: `${index * 0.18}s` }}
        />
      ))}
    </span>
  );
}
