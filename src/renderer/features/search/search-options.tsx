import { navigate, useNavigation } from "../../app/navigation.ts";
import { searchCopy } from "../../copy/search.ts";
import { ChoiceMenu } from "../../ui/choice-menu.tsx";

const copy = searchCopy;

/** Order, folding of copies, and whether text that is not the article counts. */
export function SearchOptions() {
  const { place } = useNavigation();
  const { order, collapseCopies, includeBoilerplate } = place.search;
  const folding = collapseCopies ? copy.folded : copy.unfolded;
  const chosen = new Set<string>();
  if (order === "relevance") chosen.add("relevance");
  if (collapseCopies) chosen.add("fold");
  if (includeBoilerplate) chosen.add("boilerplate");
  return (
    <ChoiceMenu
      tone="quiet"
      size="s"
      aria-label={`${copy.options}: ${folding}`}
      choices={[
        { id: "relevance", label: copy.byRelevance },
        { id: "fold", label: copy.fold },
        { id: "boilerplate", label: copy.boilerplate },
      ]}
      chosen={chosen}
      onChange={(next) =>
        navigate.search({
          order: next.has("relevance") ? "relevance" : "newest",
          collapseCopies: next.has("fold"),
          includeBoilerplate: next.has("boilerplate"),
        })
      }
    >
      {folding}
    </ChoiceMenu>
  );
}
