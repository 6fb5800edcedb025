/** One claim in the right pane. */
export function ClaimDetails({ claimId }: { readonly claimId: string }) {
  return <section data-claim={claimId} />;
}
