const BARE_SCRIPTS_MAX = 6;

/** The shop's wall against robots as the page itself: a slider, or the script that leads to one. */
export function isCaptcha(document: Document, page: URL): boolean {
  if (page.pathname.includes('_____tmd_____')) return true;
  if (/captcha|access denied|just a moment|robot/i.test(document.title)) return true;
  if (document.querySelector('#baxia-punish, punish-component, form[action*="_____tmd_____"]')) return true;
  // Before the slider comes a page of nothing but such a script. Pages with something on them may mention it.
  const { scripts } = document;
  if (scripts.length > BARE_SCRIPTS_MAX || document.querySelector('a, img, h1, h2, h3')) return false;
  return [...scripts].some((script) =>
    /_____tmd_____|x5secdata|FAIL_SYS_USER_VALIDATE/.test(script.textContent),
  );
}

/** A page that asks who the visitor is. */
export function isLogin(document: Document, page: URL): boolean {
  return (
    /^(?:login|passport)\./.test(page.hostname) ||
    /^\/(?:p\/)?(?:ug-)?login/.test(page.pathname) ||
    document.querySelector('#fm-login-id, input[type="password"]') !== null
  );
}

/** An item that is gone, drawn in place of the product while the head still names it. */
export function isNotFound(document: Document, page: URL): boolean {
  return (
    /^\/404\b/.test(page.pathname) ||
    document.querySelector('[class*="not-found--"], .item-not-found-wrap, .page-not-found') !== null ||
    /^(?:page|404|product|item)\b.*\bnot (?:found|available)\b/i.test(document.title.trim())
  );
}

/** Whether an address is one of search results or of a category. */
export function isResultsAddress(page: URL): boolean {
  return /^\/(?:w|af|wholesale|category|popular|premium|cheap|p\/calp-plus)(?:[/.-]|$)/.test(page.pathname);
}
