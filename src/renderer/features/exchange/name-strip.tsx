import { useState } from "react";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { exchangeCopy } from "../../copy/exchange.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./exchange.module.css";

const copy = exchangeCopy.name;

/**
 * Asks once for the name under which changes stand. A strip and not a dialog over the window: whoever has just dropped
 * a folder is not stopped. Leaving it keeps the system's name and is an answer too.
 */
export function NameStrip({ personName }: { readonly personName: string }) {
  const [name, setName] = useState(personName);
  const rename = useWorkbenchCommand("people.rename");
  const chosen = name.trim().slice(0, 100);
  return (
    <section className={styles.strip} aria-label={copy.region} data-name-strip="">
      <span>{copy.ask}</span>
      <form
        className={styles.stripForm}
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen !== "") void rename.run({ name: chosen });
        }}
      >
        <TextField label={copy.label} hideLabel value={name} onChange={setName} />
        <Button type="submit" isDisabled={chosen === "" || rename.busy}>
          {copy.use}
        </Button>
        <Button tone="quiet" isDisabled={rename.busy} onPress={() => void rename.run({ name: personName })}>
          {copy.skip}
        </Button>
      </form>
    </section>
  );
}
