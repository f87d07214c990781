// Everything in px: the page's rem leaks into shadow roots. What is set on the host is important, since the page's own
// rules would win over it; variables stand on our own elements, where the page has no say.

const BASE = `
:host{all:initial!important}
*{box-sizing:border-box;font:13px/18px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;font-variant-numeric:tabular-nums;color-scheme:light dark}
.alert{--level:light-dark(#a4161a,#ffb3ab);--level-ground:light-dark(#fff4f2,#2a1311)}
.caution{--level:light-dark(#7a4b00,#f5c469);--level-ground:light-dark(#fff6e3,#261b08)}
.notice{--level:light-dark(#234f74,#a9cbe8);--level-ground:light-dark(#eff5fa,#0f1e2b)}
.none{--level:light-dark(#4a5056,#c3c8cd);--level-ground:light-dark(#f4f5f6,#1a1c1e)}
:focus-visible{outline:2px solid;outline-offset:2px}
svg{flex:none;width:14px;height:14px;fill:none;stroke:var(--level);stroke-width:1.5}
.alert svg,.caution svg{fill:var(--level)}
`;

const PALETTE = `
[popover]{--text:light-dark(#1b1d1f,#eceef0);--ground:light-dark(#fff,#141618);--muted:light-dark(#5a6067,#a3a9af);
--line:light-dark(#d5d9dd,#3a3f44);--link:light-dark(#234f74,#a9cbe8);--hover:light-dark(#f4f5f6,#1a1c1e)}
button,a{color:inherit}
`;

/** Style of one badge. A long word on a narrow card takes a second line. */
export const BADGE_STYLE = `${BASE}
:host{display:block!important;position:relative!important;grid-column:1/-1!important;margin:4px 0!important;line-height:0!important;text-align:start!important;visibility:visible!important}
:host([data-edge]){position:sticky!important;bottom:0!important}
button{display:inline-flex;align-items:center;gap:6px;max-width:100%;min-height:22px;margin:0;padding:1px 8px 1px 6px;border:1px solid var(--level);
border-radius:11px;background:var(--level-ground);color:var(--level);cursor:pointer;font-weight:600;text-align:start;overflow-wrap:anywhere}
button:hover{text-decoration:underline}
button::after{content:"";position:absolute;inset:-1px}
@media (forced-colors:active){button{border-color:CanvasText;color:CanvasText;background:Canvas}button svg{stroke:CanvasText!important;fill:none!important}}
`;

/** Style of the bar at the page's lower edge. */
export const BAR_STYLE = `${BASE}
:host{position:fixed!important;inset:auto 16px 16px auto!important;z-index:2147483646!important;visibility:visible!important}
.bar{--line:light-dark(#5a6067,#a3a9af);--ground:light-dark(#fff,#141618);display:flex;flex-wrap:wrap;align-items:center;gap:6px 8px;padding:8px 8px 8px 12px;
border:1px solid light-dark(#d5d9dd,#3a3f44);border-radius:6px;background:var(--ground);color:light-dark(#1b1d1f,#eceef0);box-shadow:0 4px 16px rgb(0 0 0/.2);
max-width:calc(100vw - 32px)}
.bar span{flex:1 1 180px;font-weight:600}
.bar button{min-height:26px;padding:0 8px;border:1px solid var(--line);border-radius:6px;background:none;color:inherit;cursor:pointer}
select{height:26px;max-width:160px;border:1px solid var(--line);border-radius:6px;background:var(--ground);color:inherit}
.bar .close{width:24px;padding:0;border:0;font-size:16px}
[hidden]{display:none}
@media (forced-colors:active){.bar{border-color:CanvasText}svg{stroke:CanvasText;fill:none}}
`;

/** Style of the card that a badge opens: what it says in large, each source on a line of its own, what can be done at its lower edge. */
export const CARD_STYLE = `${BASE}${PALETTE}
[popover]{position:fixed;inset:auto;margin:0;width:380px;max-width:calc(100vw - 16px);max-height:min(560px,calc(100vh - 16px));overflow:auto;
overscroll-behavior:contain;padding:0 16px;border:1px solid var(--line);border-radius:6px;background:var(--ground);color:var(--text);
box-shadow:0 4px 16px rgb(0 0 0/.2);text-align:start}
section{padding:12px 0}
section+section,section+.finding,.finding+.finding,.finding+section{border-top:1px solid var(--line)}
h2,.finding>summary{display:flex;align-items:center;gap:6px;margin:0;color:var(--level)}
h2 *,.finding>summary *{font-weight:600}
.finding>summary{min-height:40px;list-style:none}
.finding>summary::after{content:"";width:7px;height:7px;margin-inline:auto 4px;border:solid;border-width:0 1.5px 1.5px 0;transform:rotate(45deg)}
.finding[open]>summary::after{transform:rotate(225deg)}
.finding[open]{padding-bottom:12px}
h3{margin:12px 0 4px;font-weight:600;color:var(--muted)}
.lead{margin:8px 0 0;font-size:15px;line-height:21px;color:inherit}
ul{margin:0;padding:0;list-style:none}
li{margin:0 0 6px}
.lead+ul:not(:empty){margin-top:8px;padding-top:8px;border-top:1px solid var(--line)}
.none ul{color:var(--muted)}
li,.lead,dd{overflow-wrap:anywhere}
li,.lead,small,dd{unicode-bidi:plaintext}
small{display:block;margin-top:2px;font-size:12px;line-height:16px}
a{font:inherit;color:var(--link);text-decoration:underline;text-underline-offset:2px;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:auto 1fr;gap:2px 12px;margin:0}
dt{color:var(--muted)}
dd{margin:0}
.data{margin:0 0 12px;font-size:12px;line-height:16px;color:var(--muted)}
details:not(.finding){margin:8px 0 0}
summary{cursor:pointer;color:var(--muted)}
details:not(.finding)>ul{margin-top:4px}
.actions{display:flex;flex-wrap:wrap;align-items:center;gap:8px;margin:8px 0 0}
.actions button{min-height:28px;padding:0 10px;border:1px solid var(--muted);border-radius:6px;background:none;cursor:pointer}
.actions button:hover{background:var(--hover)}
footer.actions{position:sticky;bottom:0;margin:0 -16px;padding:10px 16px;border-top:1px solid var(--line);background:var(--ground)}
.close{position:sticky;top:8px;z-index:1;float:inline-end;width:24px;height:24px;margin:9px 0 0;margin-inline:8px -8px;padding:0;border:0;border-radius:4px;
background:var(--ground);cursor:pointer;font-size:16px}
@media (forced-colors:active){[popover]{border-color:CanvasText}h2,.finding>summary{color:CanvasText}svg{stroke:CanvasText!important;fill:none!important}}
`;
