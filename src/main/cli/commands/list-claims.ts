import type { AgreementView } from "../../../shared/contract/claims.contract.ts";
import type { ClaimRow, ClaimView, QuoteView } from "../../../shared/contract/views.ts";
import { relationWords } from "../../../shared/domain/relation-words.ts";
import { valueWords } from "../../../shared/domain/value-words.ts";
import { ok } from "../../../shared/result.ts";
import type { CommandContext, CommandResult } from "../command-context.ts";
import { allByOffset, PAGE_ROWS } from "../pages.ts";
import { counted, oneLine, origin, shortId } from "../words.ts";
import { quoteJson } from "./show-article.ts";

/** All claims with quotes, speakers, independent origins and everybody's assessments. */
export async function listClaims({ client, signal }: CommandContext): CommandResult {
  const rows = await allByOffset<ClaimRow>((offset) =>
    client.call("claims.list", { offset, limit: PAGE_ROWS }, signal),
  );
  if (!rows.ok) return rows;
  const claims: ClaimView[] = [];
  for (const { id } of rows.value) {
    const claim = await client.call("claims.get", { claimId: id }, signal);
    if (!claim.ok) return claim;
    claims.push(claim.value);
  }
  const agreement = await client.call("claims.agreement", {}, signal);
  if (!agreement.ok) return agreement;
  const text = [...claimsText(claims), ...agreementText(agreement.value)];
  return ok({ json: { claims: claims.map(claimJson), agreement: agreement.value }, text });
}

function claimJson({ row, quotes, assessments, values, relations, combined, memos, note }: ClaimView) {
  const { id, statement, carriage } = row;
  return {
    id,
    statement,
    quotes: quotes.map(quoteJson),
    articles: carriage.articles,
    outlets: carriage.outlets,
    origins: carriage.origins,
    assessments,
    note,
    tags: row.tags,
    values: values.map(({ claimId: _, ...value }) => value),
    relations,
    combined: combined && {
      claims: combined.claims,
      articles: combined.carriage.articles,
      outlets: combined.carriage.outlets,
      origins: combined.carriage.origins,
    },
    memos,
  };
}

/** A line on how far people agree, once two have judged one claim. */
function agreementText({ shared, percent, alpha }: AgreementView): string[] {
  if (percent === null) return [];
  const measured = alpha === null ? "not defined" : alpha.toFixed(2);
  return [
    `${counted(shared, "claim")} judged by two people or more: ${Math.round(percent * 100)} % agreement, Krippendorff's alpha ${measured}`,
  ];
}

function claimsText(claims: readonly ClaimView[]): string[] {
  return [
    ...claims.flatMap((claim) => [
      `${shortId(claim.row.id)}  ${oneLine(claim.row.statement)}`,
      `  ${counted(claim.row.carriage.origins, "independent origin")}, ${counted(claim.row.carriage.articles, "article")}, ${counted(claim.row.carriage.outlets, "outlet")}`,
      ...claim.quotes.map(
        (quote) =>
          `  “${oneLine(quote.content.map(({ anchor }) => anchor.exact).join(" […] "))}” ${
            quote.speakerName ?? "nobody credited"
          } (${quote.stance}, ${quote.directness}; ${origin(quote.outlet, quote.published)})${chainWords(quote)}`,
      ),
      ...claim.values.map((value) => `  ${oneLine(value.topic)}: ${oneLine(valueWords(value))}`),
      ...claim.relations.map((relation) => `  ${relationWords(relation)}: ${oneLine(relation.statement)}`),
      ...claim.assessments.flatMap(({ personName, verdict }) =>
        verdict === null ? [] : [`  ${oneLine(personName)}: ${verdict}`],
      ),
      "",
    ]),
    counted(claims.length, "claim"),
  ];
}

/** ", by way of Agency < Ministry" for words that went through several hands. */
function chainWords({ chain }: QuoteView): string {
  if (chain.length < 2) return "";
  return `, by way of ${chain.map((link) => oneLine(link.name ?? link.words ?? "unknown")).join(" < ")}`;
}
