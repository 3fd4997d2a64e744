import { Skeleton } from '@/ui/skeleton';

export function TaskListSkeleton() {
  return (
    <div aria-busy className="divide-y divide-line border-y border-line">
      {['w-1/2', 'w-2/3', 'w-2/5', 'w-3/5'].map((width) => (
        <div key={width} className="space-y-2 px-2 py-4">
          <Skeleton className={`h-4 ${width}`} />
          <Skeleton className="h-3 w-1/4" />
        </div>
      ))}
    </div>
  );
}
