/** One actor in the right pane. */
export function ActorDetails({ actorId }: { readonly actorId: string }) {
  return <section data-actor={actorId} />;
}
