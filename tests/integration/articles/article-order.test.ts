import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { listArticleIds } from "../../../src/main/project/articles/article-list.repository.ts";
import { articleOrder } from "../../../src/main/project/articles/article-order.repository.ts";
import { openReader, type ReadableDb } from "../../../src/main/project/db/connection.ts";
import type { ArticleFilter, ArticleSort } from "../../../src/shared/contract/articles.contract.ts";
import { searchProject } from "../../support/search-project.ts";
import { createRandom } from "../../support/seeded-random.ts";

let project: ReturnType<typeof searchProject>;
let reader: ReadableDb;

beforeEach(() => {
  project = searchProject();
  const random = createRandom(1);
  project.atOnce(() => {
    for (let number = 0; number < 120; number += 1) {
      project.add([`words ${number}`], {
        title: `${random.pick(["alpha", "Beta", "gamma"])} ${random.below(9)}`,
        outlet: random.pick(["Herald", "herald", "Post", null]),
        language: random.pick(["en", "ar"]),
        published: `2026-${String(1 + random.below(9)).padStart(2, "0")}-01`,
        storyId: `a${1 + random.below(60)}`,
      });
      project.db
        .prepare("UPDATE article SET words = ?, path = ? WHERE id = ?")
        .run(random.below(5), `${random.below(50)}.txt`, `a${number + 1}`);
    }
    quote(3, "one");
    quote(3, "two");
    quote(5, "one");
  });
  reader = openReader(project.db.name);
});
afterEach(() => {
  reader.close();
  project.close();
});

function quote(article: number, claim: string): void {
  project.db
    .prepare(
      "INSERT INTO quote (id, claim_id, article_id, content, directness, stance) VALUES (?, ?, ?, '[]', 'direct', 'asserted')",
    )
    .run(`${claim} ${article}`, claim, `a${article}`);
}

interface Row {
  readonly id: string;
  readonly key: number;
  readonly [column: string]: unknown;
}

/** What must come out, by sorting whole rows here. */
function expected(filter: ArticleFilter, { column, direction }: ArticleSort): string[] {
  const rows = reader
    .prepare<[], Row>(
      `SELECT id, key, key AS published, upper(title) AS title, upper(outlet) AS outlet, outlet AS name, language, words, path,
         (SELECT count(DISTINCT claim_id) FROM quote WHERE article_id = article.id) AS claims,
         (SELECT count(*) FROM article other WHERE other.story_id = article.story_id) AS copies FROM article`,
    )
    .all()
    .filter(
      (row) =>
        (filter.language === undefined || row.language === filter.language) &&
        (filter.outlet === undefined || row.name === filter.outlet),
    );
  const sign = direction === "ascending" ? 1 : -1;
  return rows
    .sort((one, other) => {
      const [a, b] = [one[column], other[column]];
      if (a === b) return sign * (one.key - other.key);
      // SQL puts what is missing first.
      if (a === null || b === null) return a === null ? -sign : sign;
      return (a as number) < (b as number) ? -sign : sign;
    })
    .map(({ id }) => id);
}

function listed(filter: ArticleFilter, sort: ArticleSort): string[] {
  const idOf = reader.prepare<[bigint], string>("SELECT id FROM article WHERE key = ?").pluck();
  return Array.from(articleOrder(reader, filter, sort), (key) => idOf.get(BigInt(key)) ?? "");
}

const COLUMNS = ["published", "title", "outlet", "language", "words", "claims", "copies", "path"] as const;
const FILTERS: readonly ArticleFilter[] = [{}, { language: "ar" }, { outlet: null }];

describe.each(COLUMNS)("by %s", (column) => {
  test.each(["ascending", "descending"] as const)("%s, as sorting all rows gives it", (direction) => {
    for (const filter of FILTERS) {
      const sort = { column, direction };
      const ids = expected(filter, sort);
      expect(listed(filter, sort)).toEqual(ids);
      const page = listArticleIds(reader, { filter, sort, offset: 7, limit: 11 });
      expect(page).toEqual({ total: ids.length, ids: ids.slice(7, 18) });
    }
  });
});

describe("what was kept is given up", () => {
  const sorts = COLUMNS.map((column) => ({ column, direction: "descending" }) as const);
  const asBefore = (): void => {
    for (const sort of sorts) expect(listed({}, sort)).toEqual(expected({}, sort));
  };

  test("when articles come and go", () => {
    asBefore();
    const key = project.add(["one more"], { title: "zeta", published: "2026-12-01" });
    asBefore();
    project.remove(key);
    asBefore();
  });

  test("when somebody quotes, and when stories are formed anew", () => {
    const sort = { column: "claims", direction: "descending" } as const;
    expect(listed({}, sort)[0]).toBe("a3");
    quote(8, "one");
    quote(8, "two");
    quote(8, "three");
    expect(listed({}, sort)[0]).toBe("a8");
    project.db.prepare("UPDATE article SET story_id = 'a1' WHERE key % 3 = 0").run();
    asBefore();
  });
});
