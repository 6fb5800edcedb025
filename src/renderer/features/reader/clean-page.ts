import createPurifier from "dompurify";
import { cleanStyle, isStoredPicture } from "./clean-style.ts";

/** Elements of a page that carry words, tables, pictures or style; everything else goes, most of it with its words kept. */
const ELEMENTS = [
  ...[
    "html",
    "head",
    "body",
    "style",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "p",
    "div",
    "span",
    "br",
    "hr",
    "wbr",
  ],
  ...["article", "section", "header", "footer", "main", "aside", "nav", "address", "figure", "figcaption"],
  ...[
    "blockquote",
    "pre",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "table",
    "caption",
    "colgroup",
    "col",
    "thead",
  ],
  ...[
    "tbody",
    "tfoot",
    "tr",
    "th",
    "td",
    "a",
    "b",
    "i",
    "u",
    "s",
    "em",
    "strong",
    "small",
    "big",
    "sub",
    "sup",
  ],
  ...[
    "mark",
    "q",
    "cite",
    "code",
    "kbd",
    "samp",
    "var",
    "abbr",
    "dfn",
    "time",
    "del",
    "ins",
    "bdi",
    "bdo",
    "ruby",
  ],
  ...[
    "rt",
    "rp",
    "center",
    "font",
    "tt",
    "strike",
    "details",
    "summary",
    "img",
    "picture",
    "hgroup",
    "search",
  ],
];
/** Attributes for shape and language. None of them holds an address but `src`, which is looked at by itself. */
const ATTRIBUTES = [
  ...[
    "class",
    "id",
    "style",
    "title",
    "alt",
    "lang",
    "dir",
    "width",
    "height",
    "src",
    "media",
    "datetime",
    "open",
  ],
  ...[
    "colspan",
    "rowspan",
    "scope",
    "span",
    "align",
    "valign",
    "bgcolor",
    "border",
    "cellpadding",
    "cellspacing",
  ],
  ...["color", "face", "size", "start", "reversed", "type", "value", "nowrap", "hspace", "vspace", "clear"],
];
const KNOWN_ELEMENTS: ReadonlySet<string> = new Set(ELEMENTS);
const KNOWN_ATTRIBUTES: ReadonlySet<string> = new Set([...ATTRIBUTES, "nonce"]);

/** The frame's own policy, over the one it has from the window: nothing but stored pictures and inline style. */
const FRAME_POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";

/** Calm ground for pages that rely on sheets which are not there. */
const GROUND =
  'html{color:#1f1d1a;color-scheme:light}body{font-family:Georgia,serif;line-height:1.5;padding:16px 24px}img{max-width:100%}img:not([src]){outline:1px dashed #8f887a}img:not([src]):not([alt]),img[alt=""]:not([src]){display:none}';

/** The part of Trusted Types that is needed: the window's policy allows this one name, once. */
interface MarkupPolicy {
  createHTML(words: string): unknown;
  createScriptURL(address: string): never;
}
type PolicyMaker = { createPolicy(name: string, rules: MarkupPolicy): MarkupPolicy };
const MARKUP_POLICY = "wirebench-look";

export interface CleanPage {
  /** A whole document, for the `srcdoc` of a frame with an empty sandbox. */
  readonly markup: string;
  /** Pictures that were not stored in the file, so that nothing stands in their place. */
  readonly picturesLeftOut: number;
}

type Purifier = ReturnType<typeof createPurifier>;
let cleaner: { readonly purifier: Purifier; readonly policy: MarkupPolicy | null } | null = null;

function makeCleaner(): NonNullable<typeof cleaner> {
  const purifier = createPurifier(window);
  // An unsupported window makes the purifier give back what it got: then nothing may be shown at all.
  if (!purifier.isSupported) throw new Error("pages cannot be cleaned in this window");
  purifier.addHook("beforeSanitizeElements", (node) => {
    if (node instanceof Element && node.localName === "style")
      node.textContent = cleanStyle(node.textContent ?? "");
  });
  purifier.addHook("uponSanitizeAttribute", (node, attribute) => {
    if (attribute.attrName === "style") attribute.attrValue = cleanStyle(attribute.attrValue);
    // Words of an attribute stay words, however the page is read the next time.
    else attribute.attrValue = attribute.attrValue.replace(/[<>]/g, "");
    if (attribute.attrName !== "src") return;
    attribute.keepAttr = node.localName === "img" && isStoredPicture(attribute.attrValue);
  });
  const types = (window as { trustedTypes?: PolicyMaker }).trustedTypes;
  const policy =
    types?.createPolicy(MARKUP_POLICY, {
      createHTML: (words) => words,
      createScriptURL: () => {
        throw new Error("no scripts");
      },
    }) ?? null;
  return { purifier, policy };
}

/**
 * An imported page as a document in which nothing runs and which asks for nothing: elements and attributes by list,
 * no address but stored pictures, styles without loaders (see clean-style.ts), looked at a second time by a walk of
 * its own. It is one of three layers: the caller shows it in a frame with an empty sandbox, and the frame has a policy
 * of its own. `nonce` is that of the window's policy, so that the page's style sheets may apply; "" where there is none.
 * Needs a browser; throws where pages cannot be cleaned. Cost: linear, about 0.2 s a million characters.
 */
export function cleanPage(html: string, nonce: string): CleanPage {
  cleaner ??= makeCleaner();
  const { purifier, policy } = cleaner;
  const root = purifier.sanitize(defused(html, nonce), {
    ALLOWED_TAGS: [...ELEMENTS],
    ALLOWED_ATTR: [...ATTRIBUTES, "nonce"],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ALLOWED_NAMESPACES: ["http://www.w3.org/1999/xhtml"],
    WHOLE_DOCUMENT: true,
    RETURN_DOM: true,
    ...(policy === null ? {} : { TRUSTED_TYPES_POLICY: policy as never }),
  });
  if (!(root instanceof HTMLElement)) throw new Error("the cleaner gave no page");
  lookAgain(root);
  const owner = root.ownerDocument;
  const head = root.querySelector("head") ?? root.insertBefore(owner.createElement("head"), root.firstChild);
  const picturesLeftOut = root.querySelectorAll("img:not([src])").length;
  const policyTag = owner.createElement("meta");
  policyTag.setAttribute("http-equiv", "Content-Security-Policy");
  policyTag.setAttribute("content", FRAME_POLICY);
  const ground = owner.createElement("style");
  if (nonce !== "") ground.setAttribute("nonce", nonce);
  ground.textContent = GROUND;
  head.prepend(policyTag, ground);
  return { markup: `<!doctype html>${root.outerHTML}`, picturesLeftOut };
}

/** Elements that act while a page is only read for cleaning: a base address is set, a track of subtitles is fetched. */
const EAGER =
  /<(\/?)(?:base|track|video|audio|source|link|meta|embed|object|applet|portal|fencedframe|frame|frameset|image|input)(?=[\s/>])/gi;

/**
 * The page's words with eager elements under a name that means nothing, and the nonce on its sheets: the browser
 * reports those without one even while they are only looked at. Elements whose content is not markup stay as they are.
 */
function defused(html: string, nonce: string): string {
  const calm = html.replace(EAGER, "<$1x-left-out");
  return nonce === "" ? calm : calm.replace(/<style(?=[\s/>])/gi, `<style nonce=${nonce} `);
}

/** Puts a cleaned page into a frame; the one place where markup of others reaches the window. */
export function showInFrame(frame: HTMLIFrameElement, page: CleanPage): void {
  cleaner ??= makeCleaner();
  frame.srcdoc = (cleaner.policy?.createHTML(page.markup) ?? page.markup) as string;
}

/** Takes out whatever the purifier should have taken out: a list of its own, so that one mistake is not enough. */
function lookAgain(root: HTMLElement): void {
  for (const element of [root, ...root.querySelectorAll("*")]) {
    const isKnown =
      KNOWN_ELEMENTS.has(element.localName) && element.namespaceURI === "http://www.w3.org/1999/xhtml";
    if (!isKnown) {
      element.remove();
      continue;
    }
    if (element.localName === "style") element.textContent = cleanStyle(element.textContent ?? "");
    for (const { name, value } of [...element.attributes]) {
      const isGood =
        KNOWN_ATTRIBUTES.has(name) &&
        (name !== "src" || (element.localName === "img" && isStoredPicture(value))) &&
        (name !== "style" || cleanStyle(value) === value);
      if (!isGood) element.removeAttribute(name);
    }
  }
}
