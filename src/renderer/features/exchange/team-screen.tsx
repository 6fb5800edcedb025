import { runCommand } from "../../app/commands.ts";
import { openOverlay } from "../../app/overlays.ts";
import { exchangeCopy } from "../../copy/exchange.ts";
import { Button } from "../../ui/button.tsx";
import { PaneHeader } from "../../ui/pane-header.tsx";
import { Screen } from "../../ui/screen.tsx";
import { CodeCard } from "./code-card.tsx";
import styles from "./exchange.module.css";
import { MergesList } from "./merges-list.tsx";
import { People } from "./people.tsx";

const copy = exchangeCopy.team;

/** The team: who works here, whether two projects hold the same, and every merge with its report. */
export function TeamScreen() {
  return (
    <Screen label={copy.title}>
      <PaneHeader title={copy.title}>
        <Button onPress={() => openOverlay({ kind: "export", format: "wirex" })}>{copy.send}</Button>
        <Button tone="primary" onPress={() => runCommand("exchange.merge")}>
          {copy.merge}
        </Button>
      </PaneHeader>
      <div className={styles.scroll}>
        <div className={styles.cards}>
          <People />
          <CodeCard />
        </div>
        <MergesList />
      </div>
    </Screen>
  );
}
