export interface MarkedTextProps {
  readonly text: string;
  /** Spans to mark: UTF-16 offsets in `text`, half-open, in order. */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

/** Text with the found words marked. */
export function MarkedText({ text, marks }: MarkedTextProps) {
  const parts = [];
  let at = 0;
  for (const mark of marks) {
    if (mark.start < at) continue;
    parts.push(text.slice(at, mark.start), <mark key={mark.start}>{text.slice(mark.start, mark.end)}</mark>);
    at = mark.end;
  }
  parts.push(text.slice(at));
  return parts;
}
