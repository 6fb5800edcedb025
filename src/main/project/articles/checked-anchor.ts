import { type Anchor, anchorOf } from "../../../shared/domain/anchor.ts";
import { invalidInput, UserFacingError } from "../../../shared/result.ts";
import type { ReadableDb } from "../db/connection.ts";
import { carriesText } from "./article-rows.repository.ts";
import { bodyOf, findArticle } from "./articles.repository.ts";

/** Checks anchors of one command; texts are read once, however many anchors stand in them. */
export interface AnchorChecker {
  /**
   * The anchor with its context as the text has it. Throws `not_found` for an unknown article and `invalid_input`
   * when the text is not the article's or other words stand there; `what` names the anchor in the message.
   */
  check(articleId: string, anchor: Anchor, what: string): Anchor;
}

export function anchorChecker(db: ReadableDb): AnchorChecker {
  const bodies = new Map<string, string>();
  const bodyFor = (articleId: string, textHash: string, what: string): string => {
    const key = `${articleId} ${textHash}`;
    const known = bodies.get(key);
    if (known !== undefined) return known;
    if (findArticle(db, articleId) === null)
      throw new UserFacingError({ code: "not_found", what: "article" });
    const body = carriesText(db, articleId, textHash) ? bodyOf(db, textHash) : null;
    if (body === null) throw invalidInput(`${what}: the article does not have this text`);
    bodies.set(key, body);
    return body;
  };
  return {
    check(articleId, anchor, what) {
      const body = bodyFor(articleId, anchor.textHash, what);
      if (anchor.end <= anchor.start || anchor.end > body.length)
        throw invalidInput(`${what}: no such place`);
      if (body.slice(anchor.start, anchor.end) !== anchor.exact)
        throw invalidInput(`${what}: other words stand in this place`);
      return anchorOf(body, anchor.textHash, anchor);
    },
  };
}
