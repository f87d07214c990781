import { messageKey } from '../wording.ts';

/** The message that names a kind of goods (the id of its Record) within a sentence. */
export function goodsMessage(record: string): string {
  return messageKey('goods', record.replace(/^goods-/, ''));
}
