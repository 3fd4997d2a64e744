interface MeterProps {
  label: string;
  value: number;
  max: number;
  valueText: string;
}

/** How much of a known amount there is. */
export function Meter({ label, value, max, valueText }: MeterProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers do not agree on how <meter> can be styled.
    <div
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={valueText}
      className="h-1 w-full overflow-hidden rounded-full bg-line"
    >
      <div
        className="h-full rounded-full bg-accent transition-[width] duration-300"
        style={{ width: `${(100 * value) / max}%` }}
      />
    </div>
  );
}
