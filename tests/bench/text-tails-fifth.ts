import type { TailFamily } from "./text-tails.ts";

/**
 * Six more invented outlets, written after the rules had been worked out on the fourth set and measured once before they
 * were touched again. Same signs as in text-tails.ts.
 */
export const FAMILIES_OF_FIFTH_SET: readonly TailFamily[] = [
  {
    // An Irish or British daily of 2016, copied by hand.
    outlet: "The Western Mercury",
    head: ["Ireland", "{A} Crime Correspondent", "{D}; Last updated: 07:48", "0 Comments"],
    middle: ["Sponsored by Harbour Credit Union", "Photograph: Ann Pike/The Western Mercury"],
    tail: [
      "© The Western Mercury {N}",
      "Most read",
      "{H}",
      "{H}",
      "Your Comment Sign in",
      "We reserve the right to remove any content at any time from this community, including without limitation if it violates our standards.",
      "Commenting on this article is now closed.",
    ],
  },
  {
    // A broadcaster in Asia.
    outlet: "Channel Tarn",
    head: ["Asia", "{A}", "@a_on_air", "{D} 06:12PM (Updated: {D} 06:20PM)", "Bookmark   Share"],
    middle: ["Read this story in Tarnish", "CNT/il"],
    tail: [
      "Source: CNT/ec(il)",
      "Related Topics",
      "Eastmark  talks",
      "Sign up for our newsletters",
      "Get our pick of top stories and thought-provoking articles in your inbox",
      "Also worth reading",
      "Content is loading...",
      "Expand to read the full story",
    ],
  },
  {
    // A wire of a relief organisation's portal.
    outlet: "ReliefGate",
    head: [
      "Eastmark + 2 more",
      "Format: News and Press Release",
      "Source: Harrow Relief",
      "Posted: {D}",
      "Originally published: {D}",
      "Origin: View original",
    ],
    middle: [],
    tail: [
      "Primary country: Eastmark",
      "Other countries: Sarn, Orrin",
      "Themes: Food and Nutrition, Logistics and Telecommunications",
      "Disaster types: Drought",
      "Report details",
      "Related Content",
      "{H}",
    ],
  },
  {
    // A Russian-owned channel in English.
    outlet: "Sputter International",
    head: [
      "{H}",
      "14:05 GMT {D} (Updated: 14:31 GMT {D})",
      "Subscribe",
      "© Photo : Press service",
      "{A}",
      "All materials",
    ],
    middle: ["READ MORE: {H}", "Newsfeed", "{N}"],
    tail: [
      "The views and opinions expressed by the contributors do not necessarily reflect those of Sputter.",
      "Let's stay in touch no matter what! Follow our Telegram channel to get all the latest news",
      "Topic: Talks on the islands",
      "World, Eastmark, grain deal",
      "feedback@sputter.example",
      "+55 55 0199",
      "News   en_EN   FAQ",
    ],
  },
  {
    // A legal newspaper with a paywall.
    outlet: "The Court Reporter",
    head: ["Press Freedom", "By {A} | {D}", "Law-firm news alert", "3 minutes"],
    middle: ["You have 2 free stories left this month.", "Case: People v. Varga, No. 19-cv-0412"],
    tail: [
      "--Editing by {A}.",
      "For a reprint of this story, please contact reprints@courtreporter.example.",
      "All Content © {N}, Portico Media, Inc.",
      "Attached documents",
      "Complaint",
      "Useful tools and links",
      "Add to briefcase",
      "Save to PDF & print",
      "Related sections",
    ],
  },
  {
    // A student paper.
    outlet: "The Pelham Gull",
    head: ["Campus", "{A}, News Co-Editor", "{D}", "0"],
    middle: [
      "Pictured above: The square in front of the library",
      "Like what you see? Don’t be shy, share it.",
    ],
    tail: [
      "Donate to The Pelham Gull",
      "$412",
      "$1000",
      "Contributed",
      "Our Goal",
      "Your donation will support the student writers of Pelham University and let us buy a camera.",
      "About the Contributor",
      "{A} is a junior studying chemistry. When not writing, they row.",
      "Leave a Comment",
      "More to Discover",
    ],
  },
];
