import { evidenceRule } from '../evidence-finding.ts';

/** Customs detained its goods: alert while in force, caution where the present state is unknown, notice when ended. */
export const importAction = evidenceRule('import-action', (evidence) => ({
  level: evidence.status === 'active' ? 'alert' : evidence.status === 'resolved' ? 'notice' : 'caution',
  message: 'why_import_action',
  params: [{ text: evidence.claim }],
}));
