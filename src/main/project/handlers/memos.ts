import type { Handlers } from "../../../shared/contract/index.ts";
import { invalidInput, UserFacingError } from "../../../shared/result.ts";
import { holdsWords } from "../../../shared/text/holds-words.ts";
import { findMemo, listMemos, memosAbout } from "../memos/memos.repository.ts";
import type { CommandContext, QueryContext } from "./contexts.ts";

export const memosQueries = {
  "memos.of": ({ db, person }, { kind, id }) => ({
    memos: memosAbout(db, [id], person.id).filter((memo) => memo.aboutKind === kind),
  }),
  "memos.list": ({ db, person }, { text, kind, personId, offset, limit }) => {
    const filter = { kind: kind ?? null, by: personId ?? null, holds: holdsWords(text ?? "") };
    return listMemos(db, filter, { offset, limit }, person.id);
  },
} satisfies Partial<Handlers<"query", QueryContext>>;

export const memosCommands = {
  "memos.write": ({ db, log, person, nowMs, newId }, { memoId, continues, ...memo }) => {
    const known = memoId === null ? null : findMemo(db, memoId);
    if (memoId !== null && known === null) throw new UserFacingError({ code: "not_found", what: "memo" });
    if (known !== null && known.person_id !== person.id) throw invalidInput("this memo is a colleague's");
    if (known !== null && known.body === memo.body) return { memoId: known.id };
    const entity = memoId ?? newId();
    const fields =
      known === null
        ? { ...memo, personId: person.id, writtenAt: nowMs() }
        : { body: memo.body, writtenAt: nowMs() };
    const changes = [{ kind: "put", type: "memo", entity, fields }] as const;
    if (continues && known !== null) log.write(changes);
    else log.record(known === null ? "write memo" : "edit memo", changes);
    return { memoId: entity };
  },
  "memos.remove": ({ db, log }, { memoId }) => {
    if (findMemo(db, memoId) === null) throw new UserFacingError({ code: "not_found", what: "memo" });
    log.record("remove memo", [{ kind: "delete", type: "memo", entity: memoId }]);
    return {};
  },
} satisfies Partial<Handlers<"command", CommandContext>>;
