import { evidenceRule } from '../evidence-finding.ts';

/** On an official sanctions list for North Korea: alert while the entry stands, notice once it was taken off. */
export const listed = evidenceRule('listed', ({ date, dateMeans, jurisdiction, list, status }, record) => {
  const programme = list?.programme ? ` (${list.programme})` : '';
  const params = [
    { text: record.names[0]?.text ?? record.id },
    { text: `${list?.name ?? jurisdiction}${programme}` },
    { date },
  ];
  if (status === 'resolved' || status === 'historic') {
    return { level: 'notice', message: 'why_listed_ended', params };
  }
  return { level: 'alert', message: dateMeans === 'by' ? 'why_listed_by' : 'why_listed', params };
});
