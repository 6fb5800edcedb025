import { useState } from "react";
import { navigate } from "../../app/navigation.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { toAppError } from "../../client/workbench-client.ts";
import { appCopy } from "../../copy/app.ts";
import { buttonCopy } from "../../copy/buttons.ts";
import { exchangeCopy } from "../../copy/exchange.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { PartHeading } from "../../ui/pane-header.tsx";
import { Tag } from "../../ui/tag.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./exchange.module.css";

const copy = exchangeCopy.team;

/** Everybody who changed something here, with how much; one's own name can be changed. */
export function People() {
  const people = useWorkbenchQuery("people.list", {});
  const [editing, setEditing] = useState<string | null>(null);
  if (people.data === undefined)
    return people.error === null ? (
      <LoadingState label={appCopy.loading} />
    ) : (
      <ErrorState error={toAppError(people.error)} />
    );
  const mine = people.data.people.find((person) => person.isMe);
  return (
    <section className={styles.card}>
      <div className={styles.cardHead}>
        <PartHeading>{copy.peopleHeading}</PartHeading>
        {mine === undefined || editing !== null ? null : (
          <Button tone="link" size="s" onPress={() => setEditing(mine.name)}>
            {copy.rename}
          </Button>
        )}
      </div>
      {editing === null ? null : <Rename name={editing} onDone={() => setEditing(null)} />}
      <ul className={styles.people}>
        {people.data.people.map((person) => (
          <li key={person.id}>
            <bdi className={styles.personName} title={person.name}>
              {person.name}
            </bdi>
            {person.isMe ? <Tag tone="accent">{copy.me}</Tag> : null}
            {person.changes === 0 ? null : <WorkLinks person={person} />}
            <span>{copy.changes(person.changes)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const LISTS = ["claims", "actors", "copies", "history"] as const;

/** The ways to what a person did. */
function WorkLinks({ person }: { readonly person: { readonly id: string; readonly name: string } }) {
  return (
    <nav className={styles.work} aria-label={copy.workOf(person.name)}>
      {LISTS.map((section) => (
        <Button key={section} tone="link" size="s" onPress={() => navigate.openWorkOf(section, person.id)}>
          {copy.show[section]}
        </Button>
      ))}
    </nav>
  );
}

function Rename({ name, onDone }: { readonly name: string; readonly onDone: () => void }) {
  const [draft, setDraft] = useState(name);
  const rename = useWorkbenchCommand("people.rename");
  const chosen = draft.trim();
  const isBad = chosen === "" || chosen.length > 100;
  return (
    <form
      className={styles.rename}
      onSubmit={(event) => {
        event.preventDefault();
        if (isBad) return;
        void rename.run({ name: chosen }).then((done) => (done.ok ? onDone() : undefined));
      }}
    >
      <TextField label={copy.yourName} value={draft} onChange={setDraft} autoFocus />
      <Button size="s" onPress={onDone}>
        {buttonCopy.cancel}
      </Button>
      <Button size="s" tone="primary" type="submit" isDisabled={isBad || rename.busy}>
        {buttonCopy.save}
      </Button>
    </form>
  );
}
