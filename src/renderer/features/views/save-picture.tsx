import { useState } from "react";
import type { PictureFormat } from "../../../shared/contract/overview.contract.ts";
import { notify } from "../../app/notices.ts";
import { onJobEnd } from "../../client/use-jobs.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { viewsCopy } from "../../copy/views.ts";
import { Icon } from "../../ui/icon.tsx";
import { MenuButton } from "../../ui/menu.tsx";
import { fontCss } from "./drawing/font-css.ts";
import { pngOf, themeColours } from "./drawing/paint.ts";
import type { Picture } from "./drawing/shape.ts";
import { svgText } from "./drawing/svg-text.ts";

async function contentOf(picture: Picture, format: PictureFormat): Promise<string> {
  const colours = themeColours();
  return format === "png" ? pngOf(picture, colours) : svgText(picture, colours, await fontCss(picture));
}

export interface SavePictureProps {
  /** Of the view; part of the name that is suggested. */
  readonly name: string;
  readonly draw: () => Promise<Picture | null> | Picture | null;
  readonly isDisabled?: boolean;
}

/** Saves what a view shows as a picture that stands alone, in the theme on screen. */
export function SavePicture({ name, draw, isDisabled }: SavePictureProps) {
  const [busy, setBusy] = useState(false);
  const status = useWorkbenchQuery("project.status", {});
  const target = useWorkbenchCommand("targets.choose");
  const write = useWorkbenchCommand("views.savePicture");
  const save = async (format: PictureFormat) => {
    setBusy(true);
    try {
      const suggestedName = viewsCopy.pictureName(status.data?.project?.title ?? "", name);
      const chosen = await target.run({ format, suggestedName });
      if (!chosen.ok || chosen.value === null) return;
      const picture = await draw();
      if (picture === null) return;
      const content = await contentOf(picture, format);
      const started = await write.run({ format, content, target: chosen.value.token });
      if (!started.ok) return;
      const file = chosen.value.name;
      onJobEnd(started.value.jobId, (job) => {
        if (job.state === "finished") notify({ text: viewsCopy.saved(job.report?.file ?? file) });
        else notify({ tone: "bad", text: viewsCopy.saveFailed });
      });
    } catch {
      notify({ tone: "bad", text: viewsCopy.saveFailed });
    } finally {
      setBusy(false);
    }
  };
  return (
    <MenuButton
      size="s"
      isDisabled={busy || isDisabled === true}
      entries={[
        {
          id: "svg",
          label: viewsCopy.saveSvg,
          detail: viewsCopy.saveSvgHint,
          onAction: () => void save("svg"),
        },
        {
          id: "png",
          label: viewsCopy.savePng,
          detail: viewsCopy.savePngHint,
          onAction: () => void save("png"),
        },
      ]}
    >
      {viewsCopy.save}
      <Icon name="chevronDown" size={12} />
    </MenuButton>
  );
}
