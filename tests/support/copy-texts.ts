import type { ComparedArticle } from "../../src/shared/text/compare/compare-articles.ts";

/** A fictional report in the shape of a wire story; each paragraph about thirty words. */
export const HARBOUR_PARAGRAPHS = [
  "The port of Velmora was closed on Tuesday after a fire on the tanker Ostrava spread to two warehouses, the harbour master Ilka Brandt said, and nine people were taken to hospital.",
  "Brandt told reporters that the crew had noticed smoke at about four in the morning and that the first boats of the fire service reached the ship within eleven minutes.",
  "“We have not seen a fire of this size in the harbour for thirty years,” she said, adding that the cause was unknown and that divers would examine the hull on Wednesday.",
  "The tanker belongs to the Karsund Line, which runs 14 ships between Velmora and Tessaly, and it carried 2,300 tonnes of rapeseed oil, according to papers seen by this newspaper.",
  "Residents of the Old Quay were asked to keep their windows shut until the evening, and the ferry to the islands left from the northern pier instead of its usual berth.",
  "The union of dock workers demanded an inquiry into the company, saying that its members had warned of broken pumps on board the Ostrava as early as last November.",
  "A spokesman for the Karsund Line rejected the charge and said that the vessel had passed an inspection in March without any remark by the maritime authority of Tessaly.",
  "Insurance experts estimated the damage at 40 million crowns, not counting the two warehouses, which held timber and paper for a printing house in the town of Almering.",
];

export const HARBOUR_TITLE = "Fire on tanker closes port of Velmora";

export const HARBOUR_TEXT = HARBOUR_PARAGRAPHS.join("\n\n");

/** The same event, told by somebody else in other words. */
export const OTHER_REPORT = [
  "Nine injured as blaze engulfs ship and storage halls in Velmora.",
  "Flames leapt high above the docks before dawn when a vessel loaded with vegetable oil caught fire, and thick smoke drifted over half of the city while sirens woke the people who live near the water.",
  "Harbour master Ilka Brandt praised the quick work of firefighters. Asked what had happened, she only shrugged and pointed to an investigation that will begin once everything has cooled down.",
  "For the shipping firm it is the second accident this year; in spring one of its freighters ran aground off Tessaly.",
].join("\n\n");

/** An article without zones and without anything known about it, changed by `known`. */
export function comparedArticle(text: string, known: Partial<ComparedArticle> = {}): ComparedArticle {
  return { text, zones: [], title: HARBOUR_TITLE, outlet: null, published: null, ...known };
}
