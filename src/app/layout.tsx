import { GeistMono } from 'geist/font/mono';
import { GeistSans } from 'geist/font/sans';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { ApiProvider } from '@/api-client/api-provider';
import { AppHeader } from '@/features/navigation/app-header';
import { NewConversationProvider } from '@/features/session/new-conversation';
import { pageServices } from '@/server/page-services';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Taskwright', template: '%s · Taskwright' },
  description: 'Say what you need; the task writes itself while you talk.',
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  interactiveWidget: 'resizes-content',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf9f6' },
    { media: '(prefers-color-scheme: dark)', color: '#141513' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { modelDescription } = await pageServices();
  return (
    <html lang="en" className={`${GeistSans.variable} ${GeistMono.variable}`}>
      <body>
        <a href="#main" className="skip-link">
          Skip to content
        </a>
        <ApiProvider>
          <NewConversationProvider>
            <AppHeader model={modelDescription} />
            {children}
          </NewConversationProvider>
        </ApiProvider>
      </body>
    </html>
  );
}
