import { memo } from "react";
import { appCopy } from "../copy/app.ts";
import { Button } from "../ui/button.tsx";
import { classNames } from "../ui/class-names.ts";
import { Icon } from "../ui/icon.tsx";
import styles from "./notice-region.module.css";
import { dismissNotice, useNotices } from "./notices.ts";

/** The corner where notices appear; the one polite live region of the window. */
export const NoticeRegion = memo(function NoticeRegion() {
  const notices = useNotices();
  return (
    <section className={styles.region} aria-label={appCopy.notices.region}>
      <div role="status" className={styles.stack}>
        {notices.map((notice) => (
          <div key={notice.id} className={classNames(styles.notice, notice.tone === "bad" && styles.bad)}>
            <div className={styles.words}>
              <p>{notice.text}</p>
              {notice.detail === null ? null : <p className={styles.detail}>{notice.detail}</p>}
            </div>
            {notice.action === null ? null : (
              <Button
                size="s"
                onPress={() => {
                  notice.action?.run();
                  dismissNotice(notice.id);
                }}
              >
                {notice.action.label}
              </Button>
            )}
            <Button
              tone="quiet"
              size="s"
              aria-label={appCopy.notices.dismiss}
              onPress={() => dismissNotice(notice.id)}
            >
              <Icon name="close" size={12} />
            </Button>
          </div>
        ))}
      </div>
    </section>
  );
});
