import type { TailFamily } from "./text-tails.ts";

/**
 * Five more invented outlets, written on the last day of the work on the rules and before any rule was touched again:
 * a second look at outlets that nothing was fitted to. Same signs as in text-tails.ts.
 */
export const FAMILIES_OF_LAST_DAY: readonly TailFamily[] = [
  {
    outlet: "Brackwater Gazette",
    head: ["BY {A}", "BRACKWATER GAZETTE", "POSTED {D} 4:05 PM"],
    middle: [
      "STAY UP TO SPEED: Get the Gazette's headlines by text message",
      "Tap the play button to hear this report",
    ],
    tail: [
      "Contact {A} at 555-0143 or on Bluesky.",
      "This report was made possible in part by a grant from the Corbel Foundation, which had no say in its content.",
      "RELATED COVERAGE",
      "{H}",
      "{H}",
      "Letters to the editor may be sent to letters@brackwater.example and should not exceed 250 words.",
      "Sections: News, County, Courts",
    ],
  },
  {
    outlet: "NewsHarrow Live",
    head: ["Edited by {A}", "Last Updated: {D}, 11:48 IST", "Location: Harrow, Eastmark"],
    middle: ["Also Read | {H}", "Image used for representation only."],
    tail: [
      "(The story has been auto-published from an agency feed and only the headline may have been reworked by NewsHarrow staff.)",
      "First published on: {D}",
      "Tags:",
      "ceasefire | grain | Eastmark",
      "Get breaking news, exclusive interviews and the best of opinion on NewsHarrow Live. Also download the NewsHarrow app to stay in touch!",
    ],
  },
  {
    outlet: "The Outer Banks of Tarn",
    head: ["A dispatch by {A}", "Subscribe to The Outer Banks of Tarn", "{D} ∙ Paid"],
    middle: [
      "Share this post",
      "Thanks for being here. Posts like this one take weeks; paying readers keep them coming.",
    ],
    tail: [
      "{N} Likes",
      "Discussion about this post",
      "Write a comment...",
      "No posts",
      "Ready for more?",
      "© {N} Tarn Letters",
      "Start writing   Get the app",
    ],
  },
  {
    outlet: "Federal Relief Desk",
    head: ["Press statement", "For immediate release", "{D}", "Office of the Spokesperson"],
    middle: [],
    tail: [
      "###",
      "Media enquiries: {A}, press@reliefdesk.example, +41 55 0100",
      "You are receiving this statement because you signed up on our website. Unsubscribe at any time.",
      "Was this page useful?",
      "Yes | No | Report a problem with this page",
      "Help us improve by taking a two-minute survey",
    ],
  },
  {
    outlet: "Pitch & Harbour",
    head: ["{A}, senior correspondent", "{D} | 3 min read | {N} comments"],
    middle: ["More on this subject", "{H}", "Your browser cannot play this video."],
    tail: [
      "Additional reporting: {A}",
      "Correction, {D}: An earlier version of this story gave the wrong first name for the harbour master.",
      "Pitch & Harbour is editorially independent. When you buy through links on our pages we may be paid a small share.",
      "What others are reading",
      "{H}",
      "{H}",
      "Jump to top",
    ],
  },
];
