import { cookies } from 'next/headers';
import { ownerIdOfCookies } from './owner-token';
import { type PageServices, providedPageServices } from './page-services-registry';

/** The services, and the owner of the request that is being rendered; `null` without a cookie. */
export async function pageServices(): Promise<PageServices & { ownerId: string | null }> {
  const ownerId = ownerIdOfCookies(await cookies());
  return { ...providedPageServices(), ownerId };
}
