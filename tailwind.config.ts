import type { Config } from 'tailwindcss';

/** Names for the tokens that `globals.css` defines once for light and once for dark. */
const token = (name: string) => `var(--${name})`;

export default {
  content: ['./src/{app,features,ui}/**/*.{ts,tsx}'],
  darkMode: 'media',
  theme: {
    extend: {
      colors: {
        paper: token('paper'),
        surface: token('surface'),
        sunken: token('sunken'),
        ink: token('ink'),
        soft: token('soft'),
        faint: token('faint'),
        line: token('line'),
        edge: token('edge'),
        accent: { DEFAULT: token('accent'), ink: token('accent-ink'), wash: token('accent-wash') },
        danger: { DEFAULT: token('danger'), wash: token('danger-wash') },
        caution: { DEFAULT: token('caution'), wash: token('caution-wash') },
        marker: token('marker'),
      },
      fontFamily: {
        sans: ['var(--font-geist-sans)', 'ui-sans-serif', 'system-ui', 'sans-serif'],
        mono: ['var(--font-geist-mono)', 'ui-monospace', 'monospace'],
      },
      fontSize: {
        micro: ['0.6875rem', { lineHeight: '1rem', letterSpacing: '0.02em' }],
        small: ['0.8125rem', { lineHeight: '1.25rem' }],
        body: ['0.9375rem', { lineHeight: '1.5rem' }],
        lead: ['1.125rem', { lineHeight: '1.75rem', letterSpacing: '-0.011em' }],
        title: ['1.75rem', { lineHeight: '2.125rem', letterSpacing: '-0.022em' }],
      },
      maxWidth: { measure: '42rem' },
      boxShadow: { raised: token('raised') },
      animation: { breathe: 'breathe 1.4s ease-in-out infinite' },
    },
  },
} satisfies Config;
