// Everything in px: the page's rem leaks into shadow roots. What is set on the host is important, since the page's own
// rules would win over it; variables stand on our own elements, where the page has no say.

const PALETTE = `
:host{all:initial!important}
button,.bar,[popover]{--text:#1b1d1f;--ground:#fff;--muted:#5a6067;--line:#d5d9dd;
--alert:#a4161a;--alert-ground:#fff4f2;--caution:#7a4b00;--caution-ground:#fff6e3;--notice:#234f74;--notice-ground:#eff5fa;
--none:#4a5056;--none-ground:#f4f5f6}
@media (prefers-color-scheme:dark){button,.bar,[popover]{--text:#eceef0;--ground:#141618;--muted:#a3a9af;--line:#3a3f44;
--alert:#ffb3ab;--alert-ground:#2a1311;--caution:#f5c469;--caution-ground:#261b08;--notice:#a9cbe8;--notice-ground:#0f1e2b;
--none:#c3c8cd;--none-ground:#1a1c1e}}
*{box-sizing:border-box;font:13px/18px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;font-variant-numeric:tabular-nums}
button,a{color:inherit}
:focus-visible{outline:2px solid currentColor;outline-offset:2px}
.alert{--level:var(--alert);--level-ground:var(--alert-ground)}
.caution{--level:var(--caution);--level-ground:var(--caution-ground)}
.notice{--level:var(--notice);--level-ground:var(--notice-ground)}
.none{--level:var(--none);--level-ground:var(--none-ground)}
svg{flex:none;width:14px;height:14px;fill:none;stroke:var(--level);stroke-width:1.5}
.alert svg,.caution svg{fill:var(--level)}
`;

/** Style of one badge. */
export const BADGE_STYLE = `${PALETTE}
:host{display:block!important;position:relative!important;margin:4px 0!important;line-height:0!important;text-align:start!important;visibility:visible!important}
button{display:inline-flex;align-items:center;gap:6px;max-width:100%;height:22px;margin:0;padding:0 8px 0 6px;border:1px solid var(--level);
border-radius:11px;background:var(--level-ground);color:var(--level);cursor:pointer;white-space:nowrap;font-weight:600;overflow:hidden}
button:hover{text-decoration:underline}
button::after{content:"";position:absolute;inset:-1px}
@media (forced-colors:active){button{border-color:CanvasText;color:CanvasText;background:Canvas}button svg{stroke:CanvasText;fill:none}}
`;

/** Style of the bar at the page's lower edge. */
export const BAR_STYLE = `${PALETTE}
:host{position:fixed!important;inset:auto 16px 16px auto!important;z-index:2147483646!important;visibility:visible!important}
.bar{display:flex;align-items:center;gap:8px;padding:6px 8px 6px 12px;border:1px solid var(--level);border-radius:6px;
background:var(--level-ground);color:var(--level);box-shadow:0 4px 16px rgb(0 0 0/.2);font-weight:600;max-width:calc(100vw - 32px)}
.bar span{font-weight:600}
.bar button{min-height:24px;padding:0 8px;border:1px solid var(--level);border-radius:4px;background:none;cursor:pointer}
.bar .close{width:24px;padding:0;border:0;font-size:16px}
[hidden]{display:none}
`;

/** Style of the card that a badge opens. */
export const CARD_STYLE = `${PALETTE}
[popover]{position:fixed;inset:auto;margin:0;width:360px;max-width:calc(100vw - 16px);max-height:min(560px,calc(100vh - 16px));overflow:auto;
overscroll-behavior:contain;padding:16px;border:1px solid var(--line);border-radius:6px;background:var(--ground);color:var(--text);
box-shadow:0 4px 16px rgb(0 0 0/.2);text-align:start}
section+section{margin-top:16px;padding-top:12px;border-top:1px solid var(--line)}
header{display:flex;align-items:center;gap:6px;color:var(--level);font-weight:600}
header *{font-weight:600}
h3{margin:12px 0 4px;font-weight:600;color:var(--muted)}
ul{margin:0;padding:0;list-style:none}
li{margin:0 0 8px;overflow-wrap:anywhere}
li,a,dd{unicode-bidi:plaintext}
a{color:var(--notice);text-decoration:underline;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:auto 1fr;gap:2px 12px;margin:0}
dt{color:var(--muted)}
dd{margin:0;overflow-wrap:anywhere}
p{margin:12px 0 0;color:var(--muted)}
details{margin:8px 0}
summary{cursor:pointer;color:var(--muted)}
.actions{display:flex;flex-wrap:wrap;gap:8px;margin:8px 0 0}
.actions button{min-height:28px;padding:0 10px;border:1px solid var(--muted);border-radius:6px;background:none;cursor:pointer}
.close{float:inline-end;width:24px;height:24px;margin:-4px;padding:0;border:0;border-radius:4px;background:none;cursor:pointer;font-size:16px}
@media (forced-colors:active){[popover]{border-color:CanvasText}header{color:CanvasText}section svg{stroke:CanvasText;fill:none}}
`;
