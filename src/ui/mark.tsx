/** The product's sign: a dovetail, two pieces that hold each other. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 32 32" className={className} fill="currentColor">
      <path d="M3 4h26v8h-7.500L24 20.500H8L10.500 12H3z" />
      <path d="M3 14.500h4.500L5 23h22l-2.500-8.500H29V28H3z" opacity=".5" />
    </svg>
  );
}
