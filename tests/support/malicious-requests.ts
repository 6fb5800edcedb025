import type { Payload } from "./malicious-scripts.ts";

const PIXEL = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";

type Way = readonly [way: string, markup: (to: string) => string];

/** Ways in which markup alone asks a server for something, or makes the browser look a name up. */
const MARKUP: readonly Way[] = [
  ["img src", (to) => `<img src="${to}">`],
  ["img srcset", (to) => `<img srcset="${to} 2x, ${to} 1x" src="${PIXEL}">`],
  ["img sizes", (to) => `<img srcset="${to} 400w" sizes="100vw">`],
  ["img lazy", (to) => `<img loading=lazy src="${to}">`],
  ["img set aside", (to) => `<img lowsrc="${to}" dynsrc="${to}" longdesc="${to}" src="${to}">`],
  ["picture", (to) => `<picture><source srcset="${to}"><img src="${PIXEL}"></picture>`],
  ["image element", (to) => `<image src="${to}">`],
  ["without scheme", (to) => `<img src="${to.slice(5)}">`],
  ["with a tab", (to) => `<img src="ht&Tab;tp${to.slice(4)}">`],
  ["input image", (to) => `<input type=image src="${to}">`],
  ["video src", (to) => `<video src="${to}" autoplay muted></video>`],
  ["video poster", (to) => `<video poster="${to}"></video>`],
  ["video source", (to) => `<video preload=auto><source src="${to}"></video>`],
  ["video track", (to) => `<video src="data:video/mp4,"><track default kind=subtitles src="${to}"></video>`],
  ["audio src", (to) => `<audio src="${to}" preload=auto></audio>`],
  ["background", (to) => `<table background="${to}"><tr><td background="${to}">x</table>`],
  ["link stylesheet", (to) => `<link rel=stylesheet href="${to}">`],
  ["link alternate sheet", (to) => `<link rel="alternate stylesheet" title=x href="${to}">`],
  ["link preload", (to) => `<link rel=preload as=image href="${to}">`],
  ["link preload set", (to) => `<link rel=preload as=image imagesrcset="${to} 1x">`],
  ["link modulepreload", (to) => `<link rel=modulepreload href="${to}">`],
  ["link prefetch", (to) => `<link rel=prefetch href="${to}">`],
  ["link prerender", (to) => `<link rel=prerender href="${to}">`],
  ["link preconnect", (to) => `<link rel=preconnect href="${to}">`],
  ["link dns-prefetch", (to) => `<link rel=dns-prefetch href="${to}">`],
  ["link icon", (to) => `<link rel=icon href="${to}"><link rel=apple-touch-icon href="${to}">`],
  ["link manifest", (to) => `<link rel=manifest href="${to}">`],
  ["link header", (to) => `<meta http-equiv=Link content="<${to}>; rel=preload; as=image">`],
  [
    "speculation rules",
    (to) => `<script type=speculationrules>{"prefetch":[{"source":"list","urls":["${to}"]}]}</script>`,
  ],
  ["style import", (to) => `<style>@import "${to}";</style>`],
  ["style import url", (to) => `<style>@import url(${to}) screen;</style>`],
  ["style background", (to) => `<style>.a{background:url(${to})}</style><p class=a>x`],
  [
    "style escaped",
    (to) => `<style>.b{background:u\\72l("${to.replace("http", "\\68ttp")}")}</style><p class=b>x`,
  ],
  ["style image-set", (to) => `<style>.c{background:image-set("${to}" 1x)}</style><p class=c>x`],
  ["style variable", (to) => `<style>.d{--u:url(${to});background:var(--u)}</style><p class=d>x`],
  ["style content", (to) => `<style>.e::before{content:url(${to})}</style><p class=e>x`],
  ["style list", (to) => `<style>.f{list-style:url(${to})}</style><ul><li class=f>x</ul>`],
  ["style mask", (to) => `<style>.g{mask-image:url(${to})}</style><p class=g>x`],
  ["style border", (to) => `<style>.h{border:1px solid;border-image:url(${to}) 1}</style><p class=h>x`],
  ["style cursor", (to) => `<p style="cursor:url(${to}),auto;background:url(${to})">x`],
  ["style filter", (to) => `<p style="filter:url(${to}#f);backdrop-filter:url(${to}#f)">x`],
  ["style shape", (to) => `<p style="float:left;shape-outside:url(${to})">x`],
  ["style attribute entity", (to) => `<p style="background:url(&#39;${to}&#39;)">x`],
  [
    "font face",
    (to) => `<style>@font-face{font-family:n;src:url(${to})}.i{font-family:n}</style><p class=i>x`,
  ],
  ["attribute leak", (to) => `<style>p[class^=x]{background:url(${to})}</style><p class=x>x`],
  ["svg image", (to) => `<svg><image href="${to}"/></svg>`],
  ["svg use", (to) => `<svg><use xlink:href="${to}#x"/></svg>`],
  [
    "svg feImage",
    (to) =>
      `<svg><filter id=f><feImage href="${to}"/></filter><rect width=9 height=9 filter="url(#f)"/></svg>`,
  ],
  ["svg style", (to) => `<svg><style>@import "${to}";</style></svg>`],
  ["svg fill", (to) => `<svg><rect width=9 height=9 fill="url(${to}#p)" style="mask:url(${to}#m)"/></svg>`],
  ["svg script", (to) => `<svg><script href="${to}"></script></svg>`],
  ["svg cursor", (to) => `<svg><foreignObject><img src="${to}"></foreignObject></svg>`],
  [
    "svg as data",
    (to) =>
      `<object data="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><image href='${to}'/></svg>"></object>`,
  ],
  ["iframe src", (to) => `<iframe src="${to}"></iframe>`],
  ["iframe srcdoc", (to) => `<iframe srcdoc="<img src='${to}'>"></iframe>`],
  ["object", (to) => `<object data="${to}"></object>`],
  ["embed", (to) => `<embed src="${to}">`],
  ["applet", (to) => `<applet archive="${to}" code="${to}"></applet>`],
  ["portal", (to) => `<portal src="${to}"></portal><fencedframe src="${to}"></fencedframe>`],
  ["script src", (to) => `<script src="${to}"></script>`],
  ["script module", (to) => `<script type=module src="${to}"></script>`],
  ["form", (to) => `<form action="${to}" target=_self><button>x</button></form>`],
  ["a ping", (to) => `<a href="#x" ping="${to}">x</a>`],
  ["conditional comment", (to) => `<!--[if IE]><img src="${to}"><![endif]--><img src="${to}">`],
  [
    "noscript",
    (to) => `<noscript><img src="${to}"></noscript><style><!--</style><img src="${to}">--></style>`,
  ],
];

/** Ways that need a script: were one to run, this is what it could reach. */
const PROGRAMS: readonly Way[] = [
  ["fetch", (to) => `fetch("${to}",{mode:"no-cors"}).catch(()=>{})`],
  ["request", (to) => `const r=new XMLHttpRequest;r.open("GET","${to}");r.send()`],
  ["beacon", (to) => `navigator.sendBeacon("${to}","x")`],
  ["web socket", (to) => `new WebSocket("${to.replace("http", "ws")}")`],
  ["event source", (to) => `new EventSource("${to}")`],
  ["picture object", (to) => `new Image().src="${to}"`],
  ["worker", (to) => `new Worker(URL.createObjectURL(new Blob(["fetch('${to}',{mode:'no-cors'})"])))`],
  ["import", (to) => `import("${to}").catch(()=>{})`],
  ["font object", (to) => `new FontFace("z","url(${to})").load().catch(()=>{})`],
  [
    "frame made",
    (to) => `document.body.append(Object.assign(document.createElement("iframe"),{src:"${to}"}))`,
  ],
];

/** Ways that take the page away with them, so each needs a page of its own. */
const LEAVING: readonly Way[] = [
  ["meta refresh", (to) => `<meta http-equiv=refresh content="0;url=${to}">`],
  ["meta refresh, other form", (to) => `<meta http-equiv="refresh" content="0, '${to}'">`],
  ["location", (to) => `<script>location="${to}"</script>`],
  ["frameset", (to) => `<frameset cols=50%><frame src="${to}"></frameset>`],
  ["base", (to) => `<base href="${to}/"><img src="a.png"><link rel=stylesheet href="b.css">`],
  [
    "report",
    (to) =>
      `<meta http-equiv="Content-Security-Policy" content="img-src 'none'; report-uri ${to}"><img src="x.png"><img src="${to}">`,
  ],
];

/** Where payload `id` asks: an address of the canary's. */
export type AddressOf = (id: number) => string;

/** Tries to reach a server, numbered from `first`: each way once. */
export function requestPayloads(first: number, addressOf: AddressOf): Payload[] {
  const ways: (readonly [string, (to: string) => string, boolean])[] = [
    ...MARKUP.map(([way, markup]) => [way, markup, false] as const),
    ...PROGRAMS.map(([way, code]) => [way, (to: string) => `<script>${code(to)}</script>`, false] as const),
    ...LEAVING.map(([way, markup]) => [way, markup, true] as const),
  ];
  return ways.map(([way, markup, alone], index) => {
    const id = first + index;
    return { id, way, markup: markup(addressOf(id)), alone };
  });
}
