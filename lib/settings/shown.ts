import type { Assessment, Finding } from '../assessment/assessment.ts';
import { compareLevels, highestLevel } from '../assessment/levels.ts';
import { goodsMessage } from '../assessment/signals/goods-message.ts';
import { type Dismissal, isDismissed } from './dismissals.ts';
import { minLevelOf, type Settings, shopSettings } from './settings.ts';

/** Whether a Finding is to be seen on a shop's pages, by what the user chose and set aside. */
function isShown(
  finding: Finding,
  shop: string,
  settings: Settings,
  dismissals: readonly Dismissal[],
): boolean {
  return (
    compareLevels(finding.level, minLevelOf(settings, shop)) >= 0 &&
    !settings.hiddenFamilies.includes(finding.family) &&
    !shopSettings(settings, shop).hiddenFamilies.includes(finding.family) &&
    !settings.hiddenGoods.some((goods) => isAboutGoods(finding, goods)) &&
    !isDismissed(finding, dismissals)
  );
}

/** Whether a Finding is label risk of goods of this kind (the id of a Record): its first sentence names them. */
function isAboutGoods({ family, why }: Finding, goods: string): boolean {
  const wanted = goodsMessage(goods);
  return (
    family === 'label-risk' &&
    (why[0]?.params.some((param) => 'message' in param && param.message === wanted) ?? false)
  );
}

/**
 * The Assessment as the user wants to see it: without Findings that were switched off or set aside, at the level of those that stay.
 * What is logged and reported is always the whole one.
 */
export function shownAssessment(
  assessment: Assessment,
  shop: string,
  settings: Settings,
  dismissals: readonly Dismissal[],
): Assessment {
  const findings = assessment.findings.filter((finding) => isShown(finding, shop, settings, dismissals));
  if (findings.length === assessment.findings.length) return assessment;
  return { ...assessment, findings, level: highestLevel(findings.map(({ level }) => level)) };
}
