import { useRef } from "react";
import { navigate, usePlacePart } from "../app/navigation.ts";
import { useShortcut } from "../app/shortcuts.ts";
import { useWorkbenchQuery } from "../client/use-workbench-query.ts";
import { exchangeCopy } from "../copy/exchange.ts";
import { Select } from "../ui/select.tsx";

const copy = exchangeCopy.person;
const ANYBODY = "anybody";

/** The person to whose work the lists are narrowed, or null. */
export function usePersonFilter(): string | null {
  return usePlacePart((place) => place.personId);
}

/** Narrows the list on screen to what one person did. */
export function PersonFilter() {
  return <PersonSelect personId={usePersonFilter()} onChoose={navigate.filterByPerson} />;
}

interface PersonSelectProps {
  /** Null for anybody. */
  readonly personId: string | null;
  readonly onChoose: (personId: string | null) => void;
}

/** Chooses a person, by mouse or by key. Not there while nobody else works on the project. */
export function PersonSelect({ personId, onChoose }: PersonSelectProps) {
  const people = useWorkbenchQuery("people.names", {}).data?.people ?? [];
  const box = useRef<HTMLSpanElement>(null);
  useShortcut("filterPerson", () => {
    const button = box.current?.querySelector("button");
    if (button == null) return false;
    button.focus();
    button.click();
    return true;
  });
  if (people.length < 2 && personId === null) return null;
  return (
    <span ref={box} data-person-filter="">
      <Select
        label={copy.label}
        hideLabel
        size="s"
        options={[
          { id: ANYBODY, label: copy.anybody },
          ...people.map(({ id, name, isMe }) => ({ id, label: isMe ? copy.me(name) : name })),
        ]}
        value={personId ?? ANYBODY}
        onChange={(id) => onChoose(id === ANYBODY ? null : id)}
      />
    </span>
  );
}
