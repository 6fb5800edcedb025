/** To be written. */
export function ExportDialog({
  format,
  onClose,
}: {
  readonly format: string | null;
  readonly onClose: () => void;
}) {
  return (
    <section>
      <button type="button" onClick={onClose}>
        {format}
      </button>
    </section>
  );
}
