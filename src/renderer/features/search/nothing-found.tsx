import { navigate, useNavigation } from "../../app/navigation.ts";
import { searchCopy } from "../../copy/search.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { loosened } from "./loosen.ts";

const copy = searchCopy;

/** Nothing found: what could be given up to find something, each a button. */
export function NothingFound({ ignored }: { readonly ignored: readonly string[] }) {
  const { filter, includeBoilerplate, leaveOut, query } = useNavigation().place.search;
  const filtered = Object.keys(filter).length > 0;
  // What was not searched kept nothing away.
  const ways = loosened(query).filter(({ words }) => !ignored.includes(words));
  return (
    <EmptyState
      title={copy.none}
      actions={
        <>
          {filtered ? (
            <Button onPress={() => navigate.search({ filter: {} })}>{copy.loosen.filter}</Button>
          ) : null}
          {leaveOut.length === 0 ? null : (
            <Button onPress={() => navigate.search({ leaveOut: [] })}>{copy.loosen.forms}</Button>
          )}
          {ways.map((way) => (
            <Button key={way.query} onPress={() => navigate.search({ query: way.query, typing: false })}>
              {way.kind === "field" ? copy.loosen.field(way.words) : copy.loosen[way.kind]}
            </Button>
          ))}
          {includeBoilerplate ? null : (
            <Button onPress={() => navigate.search({ includeBoilerplate: true })}>
              {copy.loosen.boilerplate}
            </Button>
          )}
        </>
      }
    >
      {filtered ? copy.noneFiltered : copy.noneWords}
    </EmptyState>
  );
}
