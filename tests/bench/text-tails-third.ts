import type { TailFamily } from "./text-tails.ts";

/**
 * Ten more invented outlets, each of another kind of page or of copying, written before any rule was touched again. Same
 * signs as in text-tails.ts.
 */
export const FAMILIES_OF_THIRD_SET: readonly TailFamily[] = [
  {
    // An agency's dispatch as clients store it.
    outlet: "Corvin News Agency",
    head: ["CNA0412 4 GEN 0310 EASTMARK-TALKS", "By {A} and {A}", "DARROW, {D} (CNA)"],
    middle: ["MORE", "(Adds quotes, background)"],
    tail: [
      "(Reporting by {A} in Darrow; Additional reporting by {A}; Writing by {A})",
      "((a.writer@cna.example; +41 55 0111; CNA Messaging: a.writer.cna.example@net))",
      "Keywords: EASTMARK TALKS/ (UPDATE {N}, PIX, TV)",
      "Our Standards: The Corvin Charter of Fair Reporting",
      "ENDS",
    ],
  },
  {
    // A regional paper's page.
    outlet: "Tarn Valley Chronicle",
    head: ["NEWS", "Senior Reporter {A}", "07:00, {D}", "Updated 09:31, {D}"],
    middle: [
      "Article continues below",
      "Get all the latest Tarn Valley news straight to your phone by joining our WhatsApp community",
      "READ MORE: {H}",
    ],
    tail: [
      "Have your say! What do you think of the plans? Tell us in the comments below.",
      "Follow Tarn Valley Live",
      "Story saved. You can find this story in My Bookmarks.",
      "Comments More On",
      "{H}",
      "{H}",
      "Don't miss a thing by signing up to our Breaking News alerts, invalid email, something went wrong, please try again later.",
    ],
  },
  {
    // A tabloid.
    outlet: "The Daily Clarion",
    head: [
      "By {A} FOR CLARIONONLINE",
      "PUBLISHED: 08:12 GMT, {D} | UPDATED: 11:03 GMT, {D}",
      "e-mail",
      "{N} shares",
    ],
    middle: [
      "SCROLL DOWN FOR THE VIDEO",
      "Pictured: The square in Darrow on Friday morning",
      "TRENDING",
      "Do YOU have a story for us? Email tips@clarion.example",
    ],
    tail: [
      "Share or comment on this article: {T}",
      "Most watched News videos",
      "The comments below have not been moderated.",
      "The views expressed in the contents above are those of our users and do not necessarily reflect the views of ClarionOnline.",
      "By posting your comment you agree to our house rules.",
      "Bing",
    ],
  },
  {
    // A public broadcaster.
    outlet: "Eastmark Radio International",
    head: ["POLITICS", "{A}", "{D}", "Copy link", "Eastmark"],
    middle: [
      "To view this video please enable JavaScript, and consider upgrading to a web browser that supports HTML5 video",
    ],
    tail: [
      "Edited by: {A}",
      "{A} Eastmark correspondent with a focus on energy, trade and defense.",
      "Send us your feedback",
      "Skip next section Explore more",
      "{H}",
      "{H}",
      "Show more stories",
      "Skip next section About the author",
    ],
  },
  {
    // An aggregator that only carries things over.
    outlet: "Globe Relay",
    head: ["Globe Relay Staff", "Published by Globe Relay on {D}", "Category: World"],
    middle: [],
    tail: [
      "Read the original article in full at the Brackwater Gazette.",
      "Note: Globe Relay republished this item from a syndicated source under licence. It has been lightly shortened and the title may differ.",
      "Click here to see more stories of this kind",
      "Got a tip or a removal request? Our team answers within 48 hours: removal@globerelay.example",
      "Subscribe to our RSS feed",
    ],
  },
  {
    // A morning letter.
    outlet: "The Quay Letter",
    head: ["Good morning. It is {D}.", "Was this forwarded to you? Sign up here", "Presented by Corbel Bank"],
    middle: [
      "A message from our sponsor: banking that sleeps as well as you do. Learn more.",
      "Go deeper: {H}",
    ],
    tail: [
      "That's all for today. See you tomorrow.",
      "Thanks to {A} for editing and {A} for copy editing this letter.",
      "How did you like today's letter? Great / Fine / Not so much",
      "You received this email because you are subscribed to The Quay Letter. Manage your preferences or unsubscribe.",
      "The Quay Letter, PO Box 441, Harrow 5521",
    ],
  },
  {
    // Words copied out of a PDF.
    outlet: "Relief Bulletin",
    head: ["RELIEF BULLETIN NO. {N}", "Issued {D}", "Page 1 of 4"],
    middle: ["Relief Bulletin No. 12 | Page 2 of 4", "www.reliefbulletin.example"],
    tail: [
      "For further information, please contact:",
      "{A}, Head of Communications, tel. +41 55 0177, press@reliefbulletin.example",
      "The boundaries and names shown and the designations used on any map do not imply official endorsement.",
      "To be added to or deleted from the mailing list, please visit our website.",
      "Page 4 of 4",
    ],
  },
  {
    // Pasted into a board by a reader.
    outlet: "Harbour Board",
    head: [
      "Posted by: quaywalker at {D}",
      "Source: Northgate Observer",
      "Link: https://northgate.example/news/{N}{N}{N}",
    ],
    middle: ["[Image: square.jpg]"],
    tail: [
      "Last edited by quaywalker; {D} at 06:40 PM.",
      "Quote",
      "Reply With Quote",
      "{N} users like this post",
      '"The sea does not read newspapers."',
      "Thread closed to new replies",
    ],
  },
  {
    // The view for printing.
    outlet: "Strait Times Weekly",
    head: [
      "Strait Times Weekly - Print view",
      "URL: https://straittimes.example/a/{N}{N}{N}",
      "Date: {D}",
      "Author: {A}",
    ],
    middle: [],
    tail: [
      "This article was printed from Strait Times Weekly: https://straittimes.example/a/{N}{N}{N}",
      "Print this page | Close window",
      "Copyright {N} Strait Times Weekly B.V. For personal use only.",
      "Permalink: https://straittimes.example/a/{N}{N}{N}",
    ],
  },
  {
    // Shared out of an app.
    outlet: "Newsleaf",
    head: ["Newsleaf • 4h", "{A} • {D}"],
    middle: ["Tap to listen", "Follow this topic"],
    tail: [
      "Shared via Newsleaf. Download the app at https://newsleaf.example/get",
      "Why am I seeing this?",
      "See more like this   See less like this",
      "Open in browser",
      "{N}K reads • {N} comments",
      "Sent from my phone",
    ],
  },
];
