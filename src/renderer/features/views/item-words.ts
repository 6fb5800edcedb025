import { formatPublished } from "../../copy/format.ts";
import { viewsCopy } from "../../copy/views.ts";
import type { LaneItem } from "./timeline-layout.ts";

const copy = viewsCopy.timeline;

/** How an item stands to the claim: "denies it", "Contradicted by: …". */
export function howOf(item: LaneItem): string {
  if (item.kind === "related") return viewsCopy.relations[item.related.kind][item.related.way];
  return viewsCopy.stances[item.mark.stance];
}

/** An item in a sentence: for screen readers, tooltips and the line under the drawing. */
export function itemWords(item: LaneItem): string {
  if (item.kind === "related") {
    const { statement, speakers, outlet, published } = item.related;
    const who = [speakers.join(", "), outlet ?? ""].filter((word) => word !== "").join(", ");
    return `${howOf(item)}: ${statement}${who === "" ? "" : `, ${who}`}, ${formatPublished(published)}`;
  }
  const { speakers, outlet, published, copies, isFirst, title } = item.mark;
  return [
    `${speakers.join(", ") || (outlet ?? copy.noOutlet)} ${howOf(item)}`,
    formatPublished(published),
    outlet ?? copy.noOutlet,
    `“${title}”`,
    ...(copies > 0 ? [copy.copies(copies)] : []),
    ...(isFirst ? [copy.first.toLowerCase()] : []),
  ].join(", ");
}

/** A sign that holds one item or several. */
export function signWords(items: readonly LaneItem[], places: readonly number[]): string {
  const [first] = places;
  const item = first === undefined ? undefined : items[first];
  if (places.length > 1) {
    const named = places
      .slice(0, 4)
      .flatMap((place) => (items[place] === undefined ? [] : [itemWords(items[place])]));
    return [copy.several(places.length), ...named].join(". ");
  }
  return item === undefined ? "" : itemWords(item);
}
