import { useState } from "react";
import type { RoleView } from "../../../shared/contract/actor-roles.contract.ts";
import { navigate } from "../../app/navigation.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { actorsDepthCopy } from "../../copy/actors-depth.ts";
import { buttonCopy } from "../../copy/buttons.ts";
import { KindLetter } from "../../marking/kind-letter.tsx";
import { NamePicker } from "../../marking/name-picker.tsx";
import { notifyUndoable } from "../../marking/notify-undoable.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { PartHeading } from "../../ui/pane-header.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./actor-details.module.css";
import { DateFields, PartForm } from "./part-form.tsx";
import { readDates } from "./partial-dates.ts";

const copy = actorsDepthCopy.roles;

/** What an actor is or was: titles and memberships with their dates. */
export function Roles({ actorId, roles }: { readonly actorId: string; readonly roles: readonly RoleView[] }) {
  const [open, setOpen] = useState<string | null>(null);
  const remove = useWorkbenchCommand("roles.remove");
  const removeRole = async (roleId: string) => {
    const done = await remove.run({ roleId });
    if (done.ok) notifyUndoable(copy.removed);
  };
  return (
    <section className={styles.part}>
      <div className={styles.headLine}>
        <PartHeading>{copy.heading}</PartHeading>
        <Button tone="link" size="s" onPress={() => setOpen(open === "new" ? null : "new")}>
          {open === "new" ? buttonCopy.cancel : copy.add}
        </Button>
      </div>
      {roles.length === 0 && open === null ? <p className={styles.none}>{copy.none}</p> : null}
      <ul className={styles.aliases}>
        {roles.map((role) => {
          const words = copy.of(role.title, role.organisationName);
          return open === role.id ? (
            <li key={role.id} className={styles.wide}>
              <RoleForm actorId={actorId} known={role} onDone={() => setOpen(null)} />
            </li>
          ) : (
            <li key={role.id}>
              <span dir="auto">
                {role.organisationId === null ? (
                  words
                ) : (
                  <Button tone="link" onPress={() => navigate.openActor(role.organisationId ?? "")}>
                    {words}
                  </Button>
                )}{" "}
                <small>{actorsDepthCopy.between(role.validFrom, role.validUntil)}</small>
                {role.note === null ? null : <small className={styles.block}>{role.note}</small>}
              </span>
              <span className={styles.rowButtons}>
                <Button tone="quiet" size="s" aria-label={copy.edit(words)} onPress={() => setOpen(role.id)}>
                  <Icon name="pencil" size={12} />
                </Button>
                <Button
                  tone="quiet"
                  size="s"
                  aria-label={copy.remove(words)}
                  onPress={() => void removeRole(role.id)}
                >
                  <Icon name="close" size={12} />
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      {open === "new" ? <RoleForm actorId={actorId} known={null} onDone={() => setOpen(null)} /> : null}
    </section>
  );
}

/** Who is or was something in an organisation, a state or a group. */
export function Members({ members }: { readonly members: readonly RoleView[] }) {
  if (members.length === 0) return null;
  return (
    <section className={styles.part}>
      <PartHeading>{copy.members}</PartHeading>
      <ul className={styles.aliases}>
        {members.map((role) => (
          <li key={role.id}>
            <KindLetter kind={role.actorKind} />
            <span dir="auto">
              <Button tone="link" onPress={() => navigate.openActor(role.actorId)}>
                {role.actorName}
              </Button>{" "}
              <small>
                {role.title ?? copy.member} {actorsDepthCopy.between(role.validFrom, role.validUntil)}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RoleFormProps {
  readonly actorId: string;
  readonly known: RoleView | null;
  readonly onDone: () => void;
}

function RoleForm({ actorId, known: role, onDone }: RoleFormProps) {
  const [title, setTitle] = useState(role?.title ?? "");
  const [place, setPlace] = useState<string | null>(role?.organisationId ?? null);
  const [placeName, setPlaceName] = useState(role?.organisationName ?? "");
  const [from, setFrom] = useState(role?.validFrom ?? "");
  const [until, setUntil] = useState(role?.validUntil ?? "");
  const [note, setNote] = useState(role?.note ?? "");
  const add = useWorkbenchCommand("roles.add");
  const update = useWorkbenchCommand("roles.update");
  const { fromError, untilError, ...dates } = readDates({ from, until });
  const words = title.trim();
  const isWhole = (words !== "" || place !== null) && fromError === null && untilError === null;
  const save = async () => {
    if (!isWhole) return;
    const fields = {
      organisationId: place,
      title: words === "" ? null : words,
      note: note.trim() === "" ? null : note.trim(),
      ...dates,
    };
    const done =
      role === null
        ? await add.run({ actorId, ...fields })
        : await update.run({ roleId: role.id, ...fields });
    if (!done.ok) return;
    notifyUndoable(copy.saved);
    onDone();
  };
  return (
    <PartForm canSave={isWhole && !add.busy && !update.busy} onSave={() => void save()} onLeave={onDone}>
      <TextField label={copy.title} value={title} onChange={setTitle} autoFocus />
      <NamePicker
        label={copy.organisation}
        kinds={["actor"]}
        value={placeName}
        onType={(typed) => {
          setPlaceName(typed);
          setPlace(null);
        }}
        onPick={(found) => {
          setPlaceName(found.name);
          setPlace(found.id);
        }}
      />
      <DateFields
        labels={copy}
        from={from}
        until={until}
        onFrom={setFrom}
        onUntil={setUntil}
        fromError={fromError}
        untilError={untilError}
      />
      <TextField label={copy.note} value={note} onChange={setNote} />
    </PartForm>
  );
}
