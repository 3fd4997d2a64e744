import { Skeleton } from '@/ui/skeleton';

/** The shape of a conversation while it is being loaded. */
export function WorkspaceSkeleton() {
  return (
    <main id="main" aria-busy className="workspace-height grid md:grid-cols-[3fr_2fr]">
      <h1 className="sr-only">Loading the conversation</h1>
      <div className="mx-auto w-full max-w-measure space-y-6 px-6 py-10">
        <Skeleton className="h-4 w-24" />
        <Skeleton className="h-16 w-full" />
        <Skeleton className="h-4 w-28" />
        <Skeleton className="h-32 w-full" />
      </div>
      <div className="hidden space-y-6 border-l border-line px-6 py-10 md:block">
        {['name', 'description', 'table', 'objective'].map((field) => (
          <div key={field} className="space-y-2">
            <Skeleton className="h-3 w-24" />
            <Skeleton className="h-8 w-full" />
          </div>
        ))}
      </div>
    </main>
  );
}
