import { createTRPCReact } from '@trpc/react-query';
import type { AppRouter } from '@/transports/trpc/app-router';

/** The one door from the browser to the server's types. */
export const trpc = createTRPCReact<AppRouter>();
