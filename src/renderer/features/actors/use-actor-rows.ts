import { useQueryClient } from "@tanstack/react-query";
import type { ActorRow } from "../../../shared/contract/actors.contract.ts";
import type { ActorKind } from "../../../shared/domain/actor.ts";
import { idsByPages } from "../../client/list-selection.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { fetchWorkbench, toAppError } from "../../client/workbench-client.ts";
import { PAGE, usePages } from "../../marking/use-pages.ts";

export interface ActorFilterState {
  readonly text: string;
  readonly kind: ActorKind | null;
  readonly order: "name" | "mentions";
}

/** The register in pages around what is on screen. */
export function useActorRows({ text, kind, order }: ActorFilterState) {
  const client = useQueryClient();
  const { offsets, onRange } = usePages();
  const asked = {
    ...(text === "" ? {} : { text }),
    ...(kind === null ? {} : { kind }),
    ...(order === "name" ? {} : { order }),
  };
  const [firstOffset = 0, secondOffset] = offsets;
  const first = useWorkbenchQuery(
    "actors.list",
    { ...asked, offset: firstOffset, limit: PAGE },
    { keepPrevious: true },
  );
  const second = useWorkbenchQuery(
    "actors.list",
    { ...asked, offset: secondOffset ?? 0, limit: PAGE },
    { enabled: secondOffset !== undefined },
  );
  const rowAt = (index: number): ActorRow | undefined => {
    if (secondOffset !== undefined && index >= secondOffset) return second.data?.rows[index - secondOffset];
    return first.data?.rows[index - firstOffset];
  };
  const idsBetween = (from: number, to: number) =>
    idsByPages(from, to, PAGE, async (offset) => {
      const input = { ...asked, offset, limit: PAGE };
      const page = await client.fetchQuery({
        queryKey: ["actors.list", input],
        queryFn: ({ signal }) => fetchWorkbench("actors.list", input, signal),
        staleTime: 30_000,
      });
      return page.rows;
    });
  return {
    total: first.data?.total ?? null,
    rowAt,
    idAt: (index: number) => rowAt(index)?.id,
    idsBetween,
    onRange,
    error: first.error === null || first.data !== undefined ? null : toAppError(first.error),
  };
}
