import { appCopy } from "../copy/app.ts";
import { Icon } from "../ui/icon.tsx";
import styles from "./banner.module.css";
import type { ProcessState } from "./use-process-state.ts";

export interface ProcessBannerProps {
  readonly process: ProcessState;
  /** Said once when something about the project's file deserves it. */
  readonly warning: string | null;
}

/** The strip under the top bar when something about the project itself must be known. */
export function ProcessBanner({ process, warning }: ProcessBannerProps) {
  if (process.state === "ready" && warning === null) return null;
  const words = process.state === "ready" ? warning : appCopy.process[process.state];
  return (
    <div className={styles.banner} role="alert">
      <Icon name="warning" />
      <span>
        {words} {process.state === "ready" ? null : process.reason}
      </span>
    </div>
  );
}
