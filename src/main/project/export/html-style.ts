/** The look of the dossier: warm paper, dark ink, one accent; the roles of the application's own tokens. */
export const DOSSIER_STYLE = `
:root{color-scheme:light dark;
--ground:#f6f4ef;--surface:#fffefb;--line:#e2ddd1;--line-strong:#cdc6b6;--ink:#1f1d1a;--ink-2:#5d584f;--ink-3:#6f685d;
--accent:#0b5c6b;--bad:#a3312a;--mark:#f7e3a6;--mark-line:#b98900;--cue:#8a6a00;--speaker:#7a3d8a;--changed:#f6d5cf;
--read:"Source Serif 4 Variable","Source Serif 4","Iowan Old Style",Charter,Georgia,serif,"Noto Naskh Arabic","Amiri","Geeza Pro","Noto Serif CJK SC","Songti SC";
--ui:"Inter Variable",Inter,system-ui,-apple-system,"Segoe UI",sans-serif,"Noto Sans Arabic"}
@media (prefers-color-scheme:dark){:root{
--ground:#171614;--surface:#1e1d1a;--line:#35322c;--line-strong:#4a463d;--ink:#ece8df;--ink-2:#b4ad9f;--ink-3:#9d968a;
--accent:#6fc3d1;--bad:#e88d85;--mark:#4a3d12;--mark-line:#d9ae3c;--cue:#d9b45a;--speaker:#cf9be0;--changed:#4b2520}}
*{box-sizing:border-box;margin:0}
html{background:var(--ground);color:var(--ink);font:400 17px/1.6 var(--read);-webkit-text-size-adjust:100%}
body{max-width:46rem;margin:0 auto;padding:4.5rem 1.75rem 6rem;overflow-wrap:anywhere}
h1,h2{font-weight:600;line-height:1.22;letter-spacing:-.008em;text-wrap:balance}
h1{font-size:2.5rem}h2{font-size:1.6rem;margin:.15rem 0 1.2rem}
h3{font:600 .74rem/1.4 var(--ui);color:var(--ink-3);margin:2rem 0 .6rem}h3 em{font-style:normal;color:var(--bad)}
.number,.eyebrow,.id,.lead-meta,.kind,time,.relation,dl,.toc-n{font-family:var(--ui);font-size:.78rem;color:var(--ink-2);font-feature-settings:"tnum"}
.cover{padding-bottom:2.2rem;border-bottom:3px double var(--line-strong)}
.eyebrow{color:var(--accent);font-weight:600;margin-bottom:.7rem}
.lead-meta{margin-top:1rem;display:flex;flex-wrap:wrap;gap:.2rem 1.4rem}
.lead{margin-top:1.3rem;color:var(--ink-2);max-width:38rem}
nav{margin:2.2rem 0 0}nav ol{list-style:none;padding:0}
nav li{display:grid;grid-template-columns:2.2rem 1fr auto;gap:.3rem .4rem;align-items:baseline;padding:.5rem 0;border-bottom:1px solid var(--line)}
nav a{color:inherit;text-decoration:none}nav a:hover,nav a:focus-visible{color:var(--accent);text-decoration:underline}
.claim{margin-top:4rem;padding-top:2rem;border-top:1px solid var(--line-strong)}
.number{color:var(--accent);font-weight:600}
.origins{display:grid;grid-template-columns:auto 1fr;gap:1.1rem;align-items:center;background:var(--surface);border:1px solid var(--line);border-radius:10px;padding:.9rem 1.3rem}
.origins strong{font-size:2.7rem;line-height:1;font-weight:600;color:var(--accent);font-feature-settings:"lnum"}
.origins p{line-height:1.35}.origins small{display:block;font:400 .8rem/1.5 var(--ui);color:var(--ink-2)}
.verdicts ul,.tree ul,.wordings{list-style:none;padding:0}.verdicts li{padding:.25rem 0}.person{color:var(--ink-2)}.person::after{content:":"}
.reason{display:block;color:var(--ink-2);font-style:italic}
.note{margin-top:1.2rem;padding-inline-start:1rem;border-inline-start:2px solid var(--line-strong);color:var(--ink-2);white-space:pre-line}
.tags{margin-top:1rem}.tags bdi{font:500 .74rem var(--ui);border:1px solid var(--line-strong);border-radius:9px;padding:.1rem .55rem;color:var(--ink-2)}
figure{margin:0 0 1.6rem;background:var(--surface);border:1px solid var(--line);border-radius:10px;padding:1.35rem 1.5rem 1.15rem;break-inside:avoid}
blockquote{font-size:1.08rem;line-height:1.62;color:var(--ink-2);white-space:pre-line}
blockquote:dir(rtl){line-height:1.9}
mark{background:var(--mark);color:var(--ink);border-bottom:2px solid var(--mark-line);border-radius:2px;padding:.05em 0;box-decoration-break:clone;-webkit-box-decoration-break:clone}
.cue{border-bottom:1px solid var(--cue)}.speaker{border-bottom:2px dotted var(--speaker)}
.told{margin-top:.8rem}.told b{font-weight:600}.kind{white-space:nowrap}.kind::before{content:"· "}
.alert{margin-top:.8rem;background:var(--changed);border-radius:6px;padding:.45rem .8rem;font:400 .82rem/1.5 var(--ui)}
figcaption{margin-top:.9rem;padding-top:.8rem;border-top:1px solid var(--line)}
cite{display:block;font-style:normal;font-weight:600;margin-bottom:.4rem}
dl div{display:grid;grid-template-columns:5.4rem 1fr;gap:.6rem;padding:.08rem 0}dt{color:var(--ink-3)}dd{color:var(--ink)}
code{font:400 .94em ui-monospace,"SF Mono","Cascadia Mono","DejaVu Sans Mono",monospace;color:var(--ink-2)}
.copy{display:inline-block;margin-inline-end:.9rem}
.tree ul{margin-bottom:.7rem}.tree li{padding:.15rem 0;line-height:1.45}
.tree .leaf{padding-inline-start:1.5rem;position:relative}
.tree .leaf::before{content:"";position:absolute;inset-inline-start:.45rem;top:-.35rem;height:1.15rem;width:.7rem;border:solid var(--line-strong);border-width:0 0 1px;border-inline-start-width:1px;border-end-start-radius:4px}
.who{font-weight:600}.leaf .who{font-weight:400}.what{color:var(--ink-2);font-style:italic}
.id{margin-top:1.6rem;color:var(--ink-3)}.none{color:var(--ink-2)}
.colophon{margin-top:4.5rem;padding-top:1.4rem;border-top:3px double var(--line-strong);font:400 .8rem/1.65 var(--ui);color:var(--ink-2)}
@media (max-width:34rem){body{padding:2.2rem 1.1rem 4rem}h1{font-size:1.9rem}h2{font-size:1.35rem}figure{padding:1.1rem}}
@page{margin:20mm 18mm 22mm}
@media print{:root{color-scheme:light;--ground:#fff;--surface:#fff;--line:#d8d3c8;--line-strong:#b5ae9f;--ink:#111;--ink-2:#3d3a35;--ink-3:#5d584f;--accent:#0b4a56;--bad:#8a2821;--mark:#f7ecc8;--mark-line:#8f6a00;--cue:#6a5200;--speaker:#5e2e6b;--changed:#f9e6e2}
html{font-size:10.5pt;background:#fff}body{max-width:none;padding:0}
.claim{break-before:page;margin-top:0;border-top:0;padding-top:0}h2,h3{break-after:avoid}mark{-webkit-print-color-adjust:exact;print-color-adjust:exact}.origins,.tree ul{break-inside:avoid}}
`.trim();
