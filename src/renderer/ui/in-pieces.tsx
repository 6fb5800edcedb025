import { Children, type ReactNode, startTransition, useEffect, useState } from "react";

/**
 * Draws its children one after the other, each as soon as nothing more urgent waits: a pane of many parts takes a few
 * frames that way and none of them is long. Once all stand they are drawn as ever.
 */
export function InPieces({ children }: { readonly children: ReactNode }) {
  const parts = Children.toArray(children);
  const [shown, setShown] = useState(1);
  const next = shown < parts.length ? shown + 1 : Number.POSITIVE_INFINITY;
  useEffect(() => {
    if (shown !== next) startTransition(() => setShown(next));
  }, [shown, next]);
  return parts.slice(0, shown);
}
