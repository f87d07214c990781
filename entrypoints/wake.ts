import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { native } from '../lib/browser/native.ts';
import type { WorkerRequest } from '../lib/messaging/messages.ts';

/** Runs in pages of shops before there is anything in them: the worker starts while they load, and can answer when they are read. */
export default defineUnlistedScript(() => {
  const request: WorkerRequest = { type: 'wake' };
  // Nobody waits for it, and what it would have saved comes later.
  native.runtime.sendMessage(request).catch(() => undefined);
});
