/** Scrolls an element to the middle, gently unless the person asked for less motion. */
export function bringIntoView(element: Element): void {
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' });
}
