import type { Handlers } from "../../../shared/contract/index.ts";
import { firstKeyOf } from "../../../shared/domain/article-key.ts";
import { UserFacingError } from "../../../shared/result.ts";
import { findArticle } from "../articles/articles.repository.ts";
import { taggingChanges } from "../articles/tags.ts";
import { zoneDecisionId } from "../articles/zones.repository.ts";
import type { Change } from "../work-log/work-log.ts";
import type { CommandContext } from "./contexts.ts";

type Commands = Handlers<"command", CommandContext>;

export const articlesCommands: Pick<Commands, "articles.correct" | "articles.tag" | "zones.decide"> = {
  "articles.correct": ({ log }, input) => {
    const fields = Object.fromEntries(
      Object.entries(input.fields).filter(([, value]) => value !== undefined),
    );
    const names = Object.keys(fields);
    if (names.length === 0) return {};
    const { published } = input.fields;
    if (typeof published === "string" && firstKeyOf(published) === null) {
      throw new UserFacingError({
        code: "invalid_input",
        issues: [`“${published}” is not a date like 2026, 2026-11 or 2026-11-20`],
      });
    }
    const count = input.articleIds.length;
    log.record(
      count > 1 ? `correct ${names.join(", ")} of ${count} articles` : `correct ${names.join(", ")}`,
      input.articleIds.map((entity): Change => ({ kind: "put", type: "article", entity, fields })),
    );
    return {};
  },
  "articles.tag": ({ db, log }, input) => {
    const { articleIds: ownerIds, name, present } = input;
    const { tagId, changes } = taggingChanges(db, "article", { ownerIds, name, present });
    if (changes.length > 0) log.record(`${present ? "tag" : "take tag off"} “${name}”`, changes);
    return { tagId };
  },
  "zones.decide": ({ db, log }, input) => {
    const article = findArticle(db, input.articleId);
    if (article === null) throw new UserFacingError({ code: "not_found", what: "article" });
    const entity = zoneDecisionId(article.text_hash, input.start, input.end);
    if (input.role === null) {
      log.record("take back zone", [{ kind: "delete", type: "zone", entity }]);
      return {};
    }
    log.record(`zone: ${input.role.replace("-", " ")}`, [
      {
        kind: "put",
        type: "zone",
        entity,
        fields: { textHash: article.text_hash, start: input.start, end: input.end, role: input.role },
      },
    ]);
    return {};
  },
};
