import { navigate, useNavigation } from "../../app/navigation.ts";
import { searchCopy } from "../../copy/search.ts";
import { ChoiceMenu } from "../../ui/choice-menu.tsx";

const copy = searchCopy;

/** Folding of copies, and whether text that is not the article counts. */
export function SearchOptions() {
  const { place } = useNavigation();
  const { collapseCopies, includeBoilerplate } = place.search;
  const folding = collapseCopies ? copy.folded : copy.unfolded;
  const chosen = new Set<string>();
  if (collapseCopies) chosen.add("fold");
  if (includeBoilerplate) chosen.add("boilerplate");
  return (
    <ChoiceMenu
      tone="quiet"
      size="s"
      aria-label={`${copy.options}: ${folding}`}
      choices={[
        { id: "fold", label: copy.fold },
        { id: "boilerplate", label: copy.boilerplate },
      ]}
      chosen={chosen}
      onChange={(next) =>
        navigate.search({
          collapseCopies: next.has("fold"),
          includeBoilerplate: next.has("boilerplate"),
        })
      }
    >
      {folding}
    </ChoiceMenu>
  );
}
