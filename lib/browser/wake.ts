import type { WorkerRequest } from '../messaging/messages.ts';
import { native } from './native.ts';

/** Has the worker start and open its data; nobody waits for it, and what it would have saved comes later. */
export function wakeWorker(): void {
  const request: WorkerRequest = { type: 'wake' };
  native.runtime.sendMessage(request).catch(() => undefined);
}
