import type { ActorKind } from "../../../shared/domain/actor.ts";
import { useListPages } from "../../client/use-list-pages.ts";

export interface ActorFilterState {
  readonly text: string;
  readonly kind: ActorKind | null;
  readonly order: "name" | "mentions";
  /** Only actors that this person worked on. */
  readonly personId: string | null;
}

/** The register in pages around what is on screen. */
export function useActorRows({ text, kind, order, personId }: ActorFilterState) {
  const asked = {
    ...(text === "" ? {} : { text }),
    ...(kind === null ? {} : { kind }),
    ...(order === "name" ? {} : { order }),
    ...(personId === null ? {} : { personId }),
  };
  const { page, rowAt, idsBetween, onRange, error } = useListPages("actors.list", asked, ({ rows }) => rows);
  return {
    total: page?.total ?? null,
    rowAt,
    idAt: (index: number) => rowAt(index)?.id,
    idsBetween: (from: number, to: number) => idsBetween(from, to, ({ id }) => id),
    onRange,
    error,
  };
}
