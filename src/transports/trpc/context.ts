import type { Services } from '@/core/services';
import type { LimitSpending } from '../request-limits';

/** What every procedure gets: the ports, who calls, and when to let go of streams. */
export interface TrpcContext {
  services: Services;
  /** The caller's owner id; `null` when the caller has no cookie yet. */
  ownerId: string | null;
  /** The owner id, made and set as a cookie when there was none. */
  ensureOwner: () => string;
  limitSpending: LimitSpending;
  requestId: string;
  /** Aborts when the process shuts down: streams end then. */
  shutdown: AbortSignal;
}
