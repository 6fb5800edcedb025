import type { NetworkActor } from "../../../shared/contract/overview.contract.ts";
import { navigate } from "../../app/navigation.ts";
import { formatCount } from "../../copy/format.ts";
import { markingCopy } from "../../copy/marking.ts";
import { viewsCopy } from "../../copy/views.ts";
import type { Neighbour } from "./network-data.ts";
import { CellLink, TwinTable } from "./twin-table.tsx";

const copy = viewsCopy.network;
const STRONGEST = 5;

export interface NetworkTableProps {
  readonly actors: readonly NetworkActor[];
  readonly neighbours: readonly (readonly Neighbour[])[];
}

/** The network as a table: each actor with its strongest ties. */
export function NetworkTable({ actors, neighbours }: NetworkTableProps) {
  return (
    <TwinTable
      caption={copy.chart}
      columns={[
        { label: copy.columns.actor },
        { label: copy.columns.kind },
        { label: copy.columns.weight, isFigure: true },
        { label: copy.columns.ties, isFigure: true },
        { label: copy.columns.strongest },
      ]}
      rows={actors.map((actor, place) => {
        const around = neighbours[place] ?? [];
        const strongest = around
          .slice(0, STRONGEST)
          .map(({ actor: other, weight }) => `${actors[other]?.name ?? ""} (${formatCount(weight)})`);
        return {
          key: actor.id,
          cells: [
            <CellLink key="name" onPress={() => navigate.openActor(actor.id)}>
              {actor.name}
            </CellLink>,
            markingCopy.kinds[actor.kind],
            formatCount(actor.weight),
            formatCount(around.length),
            strongest.join(", "),
          ],
        };
      })}
    />
  );
}
