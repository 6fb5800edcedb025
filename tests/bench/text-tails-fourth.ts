import type { TailFamily } from "./text-tails.ts";

/**
 * Twelve more invented outlets, written before any rule was touched again in the session that measured them. Same signs
 * as in text-tails.ts.
 */
export const FAMILIES_OF_FOURTH_SET: readonly TailFamily[] = [
  {
    // A Gulf daily.
    outlet: "The Strait Observer",
    head: ["Home > World > Eastmark", "{A}", "Darrow", "{D} / 14:22", "AA"],
    middle: ["READ ALSO", "{H}", "Watch the full interview below:"],
    tail: [
      "(With inputs from agencies)",
      "Copyright: Strait Observer {N}. All rights reserved. Provided by SyndiGate Media Inc.",
      "Topics you can follow",
      "Eastmark   Talks   Grain",
      "Never miss a beat: turn on notifications for the stories that matter to you",
      "Got a news tip? Reach our newsroom on Signal",
    ],
  },
  {
    // A public broadcaster's local station.
    outlet: "Hill Country Public Radio",
    head: ["Local News", "HCPR | By {A}", "Published {D} at 5:04 AM EST", "LISTEN • 3:47"],
    middle: [
      "HCPR relies on listeners like you. If you value this kind of work, consider a monthly gift.",
      "{A} / HCPR",
    ],
    tail: [
      "Copyright {N} HCPR. To see more, visit HCPR.",
      "See stories by {A}",
      "{A} covers the courts and the county for Hill Country Public Radio and has lived in Orrin since childhood.",
      "Next Up: 6:00 PM Evening Edition",
      "Stay Connected",
      "Donate today",
    ],
  },
  {
    // A tabloid of 2023 on a phone.
    outlet: "The Beacon",
    head: [
      "Exclusive",
      "{A}, Chief Reporter",
      "Published: 21:09, {D}",
      "Updated: 22:41, {D}",
      "ALLOW NOTIFICATIONS",
    ],
    middle: ["MORE ON THE TALKS", "{H}", "{N}", "Credit: Alamy", "Most read in News"],
    tail: [
      "We pay for your stories! Do you have one for The Beacon? Email us at exclusive@thebeacon.example or call 0207 555 0111",
      "Like us on Facebook at www.facebook.example/thebeacon and follow us from our main account at @TheBeacon",
      "Topics",
      "CONTACT US",
      "This website is owned and published by Beacon Media Ltd, registered in Darrow, company number 00998877.",
      "Thanks for signing up!",
    ],
  },
  {
    // A weekly of ideas.
    outlet: "Meridian Review",
    head: ["Politics", "{A} is a writer based in Darrow.", "{D} issue", "Gift this article", "1,900 words"],
    middle: ["Download the audio version of this essay", "[ Advertisement ]"],
    tail: [
      "This essay appears in the print edition under the headline “{T}”.",
      "{A} is the author of three books on the islands and a senior fellow at the Coast Institute.",
      "If you believe in the importance of independent writing, become a subscriber for as little as 2 a month.",
      "Already a subscriber? Sign in",
      "Keep reading",
      "{H}",
      "{H}",
      "From the archive",
    ],
  },
  {
    // An agency's site in translation.
    outlet: "Eastmark State Information Agency",
    head: ["{D}, 17:45", "EASTINFORM", "Photo: EASTINFORM archive"],
    middle: ["As reported earlier by EASTINFORM, {H}."],
    tail: [
      "When citing and using any materials on the Internet, open for search engines hyperlinks not lower than the first paragraph to eastinform.example are mandatory.",
      "Found a spelling error? Highlight it and press Ctrl + Enter",
      "Let’s get started read our news at facebook messenger, click here to subscribe",
      "While citing and using any materials on this website, links to the source are required.",
      "Agency: 8/16 Harbour Street, Darrow 01001",
    ],
  },
  {
    // A monitor's e-mail bulletin.
    outlet: "Conflict Watch Bulletin",
    head: [
      "From: Conflict Watch <bulletin@conflictwatch.example>",
      "Date: {D}",
      "View this email in your browser",
    ],
    middle: ["* * *", "What we are reading", "{H}"],
    tail: [
      "Was this email forwarded to you? Subscribe here.",
      "Conflict Watch is a project of the Harrow Institute, a non-profit registered in Orrin.",
      "Our mailing address is:",
      "PO Box 555, Orrin 40001",
      "You can update your preferences or unsubscribe from this list.",
      "Views are the authors’ own.",
    ],
  },
  {
    // A local paper in a chain.
    outlet: "Orrin Register",
    head: ["NEWS", "{A}", "Orrin Register", "Hear this story", "{D}Updated {D}"],
    middle: ["Get unlimited digital access to the Register for 1 a month.", "Related: {H}"],
    tail: [
      "Reporter {A} can be reached at areporter@orrinregister.example or @areporter on X.",
      "Support local journalism by subscribing to the Orrin Register.",
      "This article originally appeared on Orrin Register: {T}",
      "Facebook   X   Email",
      "Share your feedback to help improve our site!",
      "More Stories",
      "{H}",
      "{H}",
    ],
  },
  {
    // A think tank.
    outlet: "Coast Institute for Strategy",
    head: ["COMMENTARY", "{A} and {A}", "{D}", "Reading time: 6 minutes", "Download PDF"],
    middle: ["Sign up for the latest from our experts", "Listen to our podcast on the subject"],
    tail: [
      "The views expressed here are solely those of the authors and do not represent the Institute, its staff or its board.",
      "Image: Flickr/Eastmark Ministry of Defence (CC BY-SA 2.0)",
      "Want to republish this piece? Please see our guidelines.",
      "Related experts",
      "{A}",
      "Explore our work",
      "Cite this page",
    ],
  },
  {
    // A portal of comments and badges.
    outlet: "Harrow Today",
    head: ["Curated By: {A}", "Harrow Today", "Last Updated: {D}, 10:11 IST", "Follow us on", "Reported By:"],
    middle: ["Story continues below this ad", "ALSO READ: {H}", "Recommended For You"],
    tail: [
      "About the Author",
      "{A} is a chief sub editor and writes on foreign affairs, defence and cricket. Read More",
      "Disclaimer: Comments reflect users’ views, not Harrow Today’s.",
      "Please keep discussions respectful and constructive. Abusive, defamatory, or illegal comments will be removed.",
      "News world {T}",
      "Click here to add Harrow Today as your preferred news source on Google.",
      "Read More",
    ],
  },
  {
    // A log of posts.
    outlet: "The Tarn Ledger",
    head: ["by {A} on {D} in Islands", "{N} comments", "Leave a reply"],
    middle: ["(Click to enlarge)", "Note: comments are open for subscribers only."],
    tail: [
      "Posted in Islands, Talks | Tagged ceasefire, grain, Darrow",
      "← {H}",
      "{H} →",
      "{N} thoughts on “{T}”",
      "Pingback: {H}",
      "Notify me of follow-up comments by email.",
      "Proudly powered by WordPress",
    ],
  },
  {
    // An aggregator's copy with a machine's summary.
    outlet: "Newsbreeze",
    head: ["Source: The Lake Monitor", "{D}", "2 min read", "AI-generated summary"],
    middle: ["Open this story in the app", "{N} people reacted"],
    tail: [
      "This story was first published by The Lake Monitor and is republished here under an agreement.",
      "You may also like",
      "{H}",
      "{H}",
      "Report this content",
      "Install the Newsbreeze app for local updates",
      "Terms · Privacy · Do not sell my info",
    ],
  },
  {
    // A database's export.
    outlet: "PressVault",
    head: [
      "Eastmark Times, {D}",
      "Copyright {N} Eastmark Times All Rights Reserved",
      "Section: A; Pg. 4",
      "Length: 812 words",
      "Byline: {A}",
    ],
    middle: [],
    tail: [
      "Load-Date: {D}",
      "Graphic: PHOTO: A crane in the harbour (Photo by Ann Pike)",
      "Classification",
      "Language: ENGLISH",
      "Publication-Type: Newspaper",
      "Subject: Talks (91%); Fishing (78%); Islands (74%)",
      "End of Document",
    ],
  },
];
