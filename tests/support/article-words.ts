/** Word lists of the article generator. Outlets, people and places are invented. */

const list = (words: string): readonly string[] => words.trim().split(/\s+/);
const lines = (text: string): readonly string[] => text.trim().split(/\s*\n\s*/);

export const NOUNS = list(`
  minister ministry attack report river bridge harbour council village hospital army vessel border court judge
  deputy budget strike road school teacher farmer market price bank company worker union contract inquiry document
  witness driver pilot officer soldier camp convoy drone rocket checkpoint ceasefire talks agreement treaty summit
  delegation envoy embassy refugee shelter flood dam pump storm fire brigade ambulance doctor patient vaccine clinic
  election ballot candidate party coalition motion vote parliament speech letter statement figure survey study forecast
  harvest wheat barge ferry railway station tunnel power grid outage pipeline refinery mine factory warehouse crate
  permit tax fund grant audit auditor prosecutor lawyer verdict appeal prison detainee protest crowd square mayor
  district province island coast fishery net catch tourist hotel museum festival orchestra stadium coach striker final
`);
export const VERBS = list(`
  rejected closed opened damaged delayed struck reached left crossed blocked visited signed counted confirmed feared
  expected refused repaired seized stopped searched moved carried followed questioned replaced supported opposed
  praised lost won sold bought raised lowered doubled halved approved suspended resumed cancelled inspected guarded
  warned rescued evacuated surrounded abandoned flooded rebuilt financed examined published withheld shared
`);
export const ADJECTIVES = list(`
  new old local regional foreign senior former armed unarmed joint secret public private rural northern southern
  eastern western coastal narrow empty crowded damaged temporary permanent annual early late heavy light official
  unofficial disputed alleged independent national military civil legal medical financial rare common sudden quiet
`);
export const PREPOSITIONS = list(
  "in near behind after before during under against beyond across towards without for",
);
export const DETERMINERS = list("the the the a one another every its their this that some");
export const ADVERBS = list(
  "on early late again still only briefly openly twice privately finally slowly partly",
);
export const SPEECH_VERBS = list(`
  said said said told added claimed argued insisted explained warned acknowledged recalled maintained announced noted
  denied confirmed alleged conceded suggested predicted complained
`);
export const WEEKDAYS = list("Monday Tuesday Wednesday Thursday Friday Saturday Sunday");
export const MONTHS = list(
  "January February March April May June July August September October November December",
);
export const UNNAMED = lines(`
  an official who asked not to be named
  two officials speaking on condition of anonymity
  a person familiar with the file
  local sources
  a diplomat who requested anonymity
  residents
  a source in the district
`);
export const ROLES = lines(`
  the interior minister
  the mayor
  a spokeswoman
  a spokesman
  the police commissioner
  the opposition deputy
  the hospital director
  a retired engineer
  the union secretary
  the harbour master
`);
export const OUTLET_FIRST = list(
  "Amber Brisk Corvane Dunmoor Eastbank Fennel Grell Harrow Inland Juniper Kessin Lowmark Mayfen Norrow Orsk Pellam",
);
export const OUTLET_LAST = list(
  "Times Herald Wire Observer Courier Mirror Gazette Post Dispatch Record Echo Chronicle",
);
export const AGGREGATORS = lines(`
  Daily Gather
  Headline Harvest
  News Net Hub
  World Copy Desk
`);
export const ONSETS = list("b br c d dr f g gr h j k l m n p pr r s sk st t tr v w z");
export const VOWELS = list("a e i o u ai ea ou");
export const CODAS = list("n r l s m t nd rk st x");
