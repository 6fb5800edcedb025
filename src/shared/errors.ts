/**
 * Everything that can go wrong for a person, as one closed union. No prose here: the sentences stand in
 * `renderer/copy`, and an exhaustive switch there fails to compile until a new code can be said.
 */
export type AppError =
  | { readonly code: "invalid_input"; readonly issues: readonly string[] }
  | { readonly code: "not_found"; readonly what: string }
  | { readonly code: "no_project" }
  | { readonly code: "read_only"; readonly reason: string }
  | { readonly code: "path_denied" }
  | { readonly code: "unreadable_file"; readonly file: string; readonly reason: string }
  | { readonly code: "unwritable_file"; readonly file: string; readonly reason: string }
  | { readonly code: "disk_full"; readonly file: string }
  | { readonly code: "project_locked"; readonly file: string }
  | { readonly code: "project_from_future"; readonly file: string }
  | { readonly code: "not_a_project"; readonly file: string }
  | { readonly code: "project_damaged"; readonly file: string; readonly reason: string }
  /** What came with the merge was worked on since, or a later merge builds on it. */
  | { readonly code: "cannot_undo_merge" }
  /** A newer version wrote something into the step that this one does not understand. */
  | { readonly code: "cannot_undo" }
  | { readonly code: "not_yet"; readonly what: string }
  | { readonly code: "interrupted" }
  /** The threads that read the project do not come up; they are tried again with pauses. */
  | { readonly code: "reading_stopped" }
  /** Background work died again and again and is not tried any more until somebody asks for it. */
  | { readonly code: "background_stopped"; readonly work: readonly BackgroundWork[] }
  | { readonly code: "cancelled" }
  | { readonly code: "internal"; readonly errorId: string };

/** What follows the articles by itself: making them searchable, comparing them. */
export type BackgroundWork = "index" | "copies";
