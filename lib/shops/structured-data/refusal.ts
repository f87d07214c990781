import type { NoListingReason } from '../../listing/fields.ts';
import { textOf } from '../text.ts';

const CAPTCHA =
  /captcha|robot check|robot or human|press (?:&|and) hold|are you (?:a )?(?:human|robot)|checking your browser|проверяем браузер|verify (?:that )?you(?:'re| are) (?:a )?human|security check|just a moment|attention required|pardon our interruption|access (?:to this page has been )?denied|unusual traffic|人机验证|安全验证/i;

const NOT_FOUND =
  /\b404\b|(?:page|product|item|article)[\w ]{0,40}(?:not|n't|no longer)[\w ]{0,12} (?:be )?(?:found|available|exist)|^not found|nicht gefunden|introuvable|n[oã]o? encontrad|non trovat|niet gevonden|nie znaleziono|bulunamadı|не найден|見つかりません|찾을 수 없|找不到|不存在/i;

const LOGIN =
  /^(?:please )?(?:sign|log)[ -]?in\b|\blogin\b|anmelden|einloggen|connexion|connecter|iniciar sesi[oó]n|accedi\b|inloggen|zaloguj|giriş|войти|вход|ログイン|로그인|登录|登入/i;

/** Elements of common challenges (Cloudflare, PerimeterX, DataDome, Alibaba, Amazon), which stand on no shop page. */
const CHALLENGES =
  '#captcha_container, #px-captcha, #challenge-form, #challenge-running, form[action*="validateCaptcha" i], iframe[src*="captcha-delivery.com"], [id^="nc_1_"], script[src*="_____tmd_____"]';

/** A page with less text than this is a shell that its scripts have yet to fill, or a challenge. */
const SHELL_MAX = 500;
const CHALLENGE_MAX = 3000;

/** How much of a page's beginning is looked at: its title, its first headings, and the text they stand in. */
export const BEGINNING_MAX = 600;

/**
 * Why a page without a product gives no listing, by what its beginning says. `isPromised` says that its address or its meta properties
 * name a product, which its scripts would have to draw.
 */
export function refusalOf(document: Document, text: string, isPromised: boolean): NoListingReason {
  const head = (name: string) => textOf(document.querySelector(name)).slice(0, BEGINNING_MAX);
  const beginning = text.slice(0, BEGINNING_MAX);
  const says = (words: RegExp) => words.test(head('title')) || words.test(head('h1'));
  const isChallenge = text.length < CHALLENGE_MAX && document.querySelector(CHALLENGES) !== null;
  if (says(CAPTCHA) || isChallenge) return 'captcha';
  if (says(NOT_FOUND) || NOT_FOUND.test(beginning)) return 'not found';
  if (says(LOGIN) && document.querySelector('input[type="password"]')) return 'login';
  return isPromised || text.length < SHELL_MAX ? 'shell' : 'nothing readable';
}
