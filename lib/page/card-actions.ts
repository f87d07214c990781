import type { Assessment, Finding } from '../assessment/assessment.ts';
import { messageKey, type Wording } from '../assessment/wording.ts';
import type { DoneReply } from '../messaging/messages.ts';
import type { Dismissal } from '../settings/dismissals.ts';
import { element } from './elements.ts';

/** What a card's buttons do; each tells whether it was done. */
export interface CardActions {
  log(assessment: Assessment): Promise<DoneReply | undefined>;
  dismiss(dismissal: Omit<Dismissal, 'at'>): Promise<DoneReply | undefined>;
  openPanel(): Promise<DoneReply | undefined>;
}

/** Why a finding may be set aside, in the order in which it is asked. */
const REASONS: readonly Dismissal['reason'][] = ['other-company', 'other-goods', 'old', 'known', 'else'];

function button(document: Document, text: string, act: () => void): HTMLButtonElement {
  const made = element(document, 'button', { type: 'button' }, text);
  made.addEventListener('click', (event) => {
    if (event.isTrusted) act();
  });
  return made;
}

/** 'Not this company' of one Finding: asks why, and has it set aside. */
export function dismissView(
  document: Document,
  finding: Finding,
  wording: Wording,
  actions: CardActions,
): HTMLElement {
  const box = element(document, 'div', { class: 'actions' });
  const subject = finding.record?.id ?? finding.rule;
  const said = element(document, 'span', { role: 'status' });
  const ask = () =>
    box.replaceChildren(
      element(document, 'span', {}, wording.message('panel_dismiss_why')),
      ...REASONS.map((reason) =>
        button(document, wording.message(messageKey('dismiss', reason)), () => {
          void actions.dismiss({ subject, text: finding.text, reason, note: '' }).then((reply) => {
            said.textContent = reply?.ok ? '' : wording.message('panel_not_dismissed');
          });
        }),
      ),
      said,
    );
  box.append(button(document, wording.message('panel_dismiss'), ask));
  return box;
}

/** What can be done about the whole listing: log it, and see it in the side panel. */
export function actionsView(
  document: Document,
  assessment: Assessment,
  wording: Wording,
  actions: CardActions,
): HTMLElement {
  const said = element(document, 'span', { role: 'status' });
  const log = button(document, wording.message('panel_log'), () => {
    // A worker that cannot be reached has kept nothing.
    const asked = actions.log(assessment).catch(() => undefined);
    void asked.then((reply) => {
      said.textContent = wording.message(saidOf(reply));
    });
  });
  const panel = button(document, wording.message('card_panel'), () => {
    void actions.openPanel().then((reply) => {
      if (!reply?.ok) said.textContent = wording.message('card_panel_elsewhere');
    });
  });
  return element(document, 'footer', { class: 'actions' }, log, panel, said);
}

function saidOf(reply: DoneReply | undefined): string {
  if (reply?.ok) return 'panel_logged';
  return reply?.error === 'full' ? 'panel_full' : 'panel_not_logged';
}
