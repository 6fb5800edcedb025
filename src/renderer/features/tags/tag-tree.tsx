import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { TagNode } from "../../../shared/contract/tags.contract.ts";
import type { PlacedTag } from "../../../shared/domain/tag-tree.ts";
import { navigate } from "../../app/navigation.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { tagsCopy as copy } from "../../copy/tags.ts";
import { notifyUndoable } from "../../marking/notify-undoable.ts";
import { classNames } from "../../ui/class-names.ts";
import { Icon } from "../../ui/icon.tsx";
import styles from "./tags-screen.module.css";

const ROW_HEIGHT = 32;
const DRAGGED = "application/x-wirebench-tag";

interface TagTreeProps {
  readonly placed: readonly PlacedTag<TagNode>[];
  readonly totals: boolean;
  readonly selectedId: string | null;
  /** N: a new tag under the selected one. */
  readonly onNew: () => void;
}

/** The tree itself: arrows move, left and right close and open, F2 renames, M moves, Delete removes. */
export function TagTree({ placed, totals, selectedId, onNew }: TagTreeProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const baseId = useId();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const shown = openRows(placed, closed);
  const at = shown.findIndex(({ tag }) => tag.id === selectedId);
  const nest = useNest();
  const remove = useWorkbenchCommand("tags.remove");
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
  });
  useEffect(() => {
    if (at >= 0) virtualizer.scrollToIndex(at, { align: "auto" });
  }, [at, virtualizer]);
  const select = (index: number) => {
    const row = shown[Math.min(shown.length - 1, Math.max(0, index))];
    if (row !== undefined) navigate.select({ kind: "tag", id: row.tag.id });
  };
  const setOpen = (tagId: string, isOpen: boolean) => {
    const next = new Set(closed);
    if (isOpen) next.delete(tagId);
    else next.add(tagId);
    setClosed(next);
  };
  const removeTag = async (tagId: string) => {
    const done = await remove.run({ tagId });
    if (!done.ok) return;
    select(at === 0 ? 1 : at - 1);
    notifyUndoable(copy.said.removed);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = shown[at];
    const isOpen = row?.isParent === true && !closed.has(row.tag.id);
    if (event.key === "ArrowDown") select(at + 1);
    else if (event.key === "ArrowUp") select(at - 1);
    else if (event.key === "Home") select(0);
    else if (event.key === "End") select(shown.length - 1);
    else if (row === undefined) return;
    else if (event.key === "ArrowRight" && row.isParent) {
      if (isOpen) select(at + 1);
      else setOpen(row.tag.id, true);
    } else if (event.key === "ArrowLeft") {
      if (isOpen) setOpen(row.tag.id, false);
      else select(shown.findIndex(({ tag }) => tag.id === row.tag.parentId));
    } else if (event.key === "F2") focusIn("[data-tag-name] input");
    else if (event.key === "m" || event.key === "M") focusIn("[data-tag-place] button");
    else if (event.key === "n" || event.key === "N") onNew();
    else if (event.key === "Delete") void removeTag(row.tag.id);
    else if (event.key === "Enter") navigate.openClaimsWithTag(row.tag.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <p className={styles.columns}>{copy.columns}</p>
      <div
        ref={scroller}
        role="tree"
        aria-label={copy.tree}
        tabIndex={0}
        className={styles.tree}
        onKeyDown={onKeyDown}
        {...(at < 0 ? {} : { "aria-activedescendant": `${baseId}-${shown[at]?.tag.id ?? ""}` })}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          const tagId = event.dataTransfer.getData(DRAGGED);
          if (tagId !== "") void nest(tagId, null);
        }}
      >
        <div className={styles.inner} style={{ blockSize: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const row = shown[index];
            if (row === undefined) return null;
            const { tag, depth, isParent } = row;
            const isOpen = !closed.has(tag.id);
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the tree takes the keys.
              // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant points here.
              <div
                key={tag.id}
                id={`${baseId}-${tag.id}`}
                role="treeitem"
                aria-level={depth + 1}
                aria-selected={tag.id === selectedId}
                {...(isParent ? { "aria-expanded": isOpen } : {})}
                className={classNames(styles.item, tag.id === selectedId && styles.selected)}
                style={{ transform: `translateY(${start}px)`, paddingInlineStart: 12 + depth * 20 }}
                onClick={() => select(index)}
                onDoubleClick={() => navigate.openClaimsWithTag(tag.id)}
                draggable
                onDragStart={(event) => event.dataTransfer.setData(DRAGGED, tag.id)}
                onDragOver={(event) => event.preventDefault()}
                onDrop={(event) => {
                  event.stopPropagation();
                  const tagId = event.dataTransfer.getData(DRAGGED);
                  if (tagId !== "" && tagId !== tag.id) void nest(tagId, tag.id);
                }}
              >
                <span
                  className={styles.fold}
                  aria-hidden="true"
                  onClick={(event) => {
                    event.stopPropagation();
                    setOpen(tag.id, !isOpen);
                  }}
                >
                  {isParent ? <Icon name={isOpen ? "chevronDown" : "chevronRight"} size={12} /> : null}
                </span>
                <bdi className={styles.tagName}>{tag.name}</bdi>
                <Counts tag={tag} totals={totals} />
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}

function Counts({ tag, totals }: { readonly tag: TagNode; readonly totals: boolean }) {
  const [claims, articles] = totals ? [tag.allClaims, tag.allArticles] : [tag.claims, tag.articles];
  return (
    <span className={styles.count} title={copy.counts(claims, articles)}>
      <span aria-hidden="true">{copy.short(claims, articles)}</span>
      <span className="visually-hidden">{copy.counts(claims, articles)}</span>
    </span>
  );
}

/** The rows that stand in no closed branch. */
function openRows(
  placed: readonly PlacedTag<TagNode>[],
  closed: ReadonlySet<string>,
): readonly PlacedTag<TagNode>[] {
  let hiddenBelow = Number.POSITIVE_INFINITY;
  return placed.filter(({ tag, depth }) => {
    if (depth > hiddenBelow) return false;
    hiddenBelow = closed.has(tag.id) ? depth : Number.POSITIVE_INFINITY;
    return true;
  });
}

function useNest(): (tagId: string, parentId: string | null) => Promise<void> {
  const nest = useWorkbenchCommand("tags.nest");
  return async (tagId, parentId) => {
    const done = await nest.run({ tagId, parentId });
    if (done.ok) notifyUndoable(copy.said.moved);
  };
}

function focusIn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}
