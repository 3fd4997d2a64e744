'use client';

import { Meter as BaseMeter } from '@base-ui/react/meter';

interface MeterProps {
  label: string;
  value: number;
  max: number;
  valueText: string;
}

/** How much of a known amount there is. */
export function Meter({ label, value, max, valueText }: MeterProps) {
  return (
    <BaseMeter.Root aria-label={label} value={value} max={max} getAriaValueText={() => valueText}>
      <BaseMeter.Track className="h-1 w-full overflow-hidden rounded-full bg-line">
        <BaseMeter.Indicator className="h-full rounded-full bg-accent transition-[width] duration-300" />
      </BaseMeter.Track>
    </BaseMeter.Root>
  );
}
