import type { LearnedParagraph } from "../../../shared/contract/boilerplate.contract.ts";
import type { MethodInput, MethodOutput } from "../../../shared/contract/index.ts";
import type { AppError } from "../../../shared/errors.ts";
import { useListPages } from "../../client/use-list-pages.ts";

export type ParagraphShow = MethodInput<"boilerplate.learned">["show"];
/** An outlet by name, null for what was learned for all; undefined: no matter which. */
export type ParagraphOutlet = string | null | undefined;

export interface Paragraphs {
  readonly counts: Omit<MethodOutput<"boilerplate.learned">, "paragraphs"> | null;
  readonly error: AppError | null;
  readonly at: (index: number) => LearnedParagraph | undefined;
  readonly onRange: (first: number, last: number) => void;
}

/** The paragraphs of the list in pages around what is on screen. */
export function useParagraphs(show: ParagraphShow, outlet: ParagraphOutlet): Paragraphs {
  const asked = { show, ...(outlet === undefined ? {} : { outlet }) };
  const { page, rowAt, onRange, error } = useListPages("boilerplate.learned", asked, (one) => one.paragraphs);
  return { counts: page ?? null, error, at: rowAt, onRange };
}
