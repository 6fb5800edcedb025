import { runCommand } from "../../app/commands.ts";
import { navigate } from "../../app/navigation.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { formatInstant } from "../../copy/format.ts";
import { welcomeCopy } from "../../copy/welcome.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import styles from "./welcome.module.css";

const copy = welcomeCopy;

function Recent() {
  const recent = useWorkbenchQuery("projects.recent", {});
  const open = useWorkbenchCommand("projects.openGranted");
  const projects = recent.data ?? [];
  if (projects.length === 0) return null;
  return (
    <section className={styles.recent} aria-labelledby="recent-heading">
      <h2 id="recent-heading">{copy.recent}</h2>
      <ul>
        {projects.slice(0, 6).map((project) => (
          <li key={project.token}>
            <button
              type="button"
              disabled={open.busy}
              onClick={async () => {
                const opened = await open.run({ token: project.token });
                if (opened.ok) navigate.reset();
              }}
            >
              <bdi>{project.name}</bdi>
              <time>{formatInstant(project.openedAt, Date.now())}</time>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The first screen: a place to drop a folder, and the ways to a project. */
export function Welcome() {
  return (
    <main className={styles.welcome}>
      <div className={styles.column}>
        <header>
          <h1>{copy.title}</h1>
          <p>{copy.line}</p>
        </header>
        <div className={styles.drop}>
          <Icon name="drop" size={28} />
          <p className={styles.dropTitle}>{copy.dropTitle}</p>
          <p className={styles.dropWords}>{copy.dropWords}</p>
          <div className={styles.buttons}>
            <Button tone="primary" size="l" onPress={() => runCommand("project.create")}>
              {copy.create}
            </Button>
            <Button size="l" onPress={() => runCommand("project.open")}>
              {copy.open}
            </Button>
          </div>
        </div>
        <div className={styles.sample}>
          <Button tone="link" onPress={() => runCommand("project.sample")}>
            {copy.sample}
          </Button>
          <span>{copy.sampleWords}</span>
        </div>
        <Recent />
        <p className={styles.offline}>{copy.offline}</p>
      </div>
    </main>
  );
}
