import type { Runtime, Storage } from 'webextension-polyfill';
import type {
  AssessReply,
  CardReply,
  DoneReply,
  Focused,
  PageRequest,
  WorkerRequest,
} from '../messaging/messages.ts';
import { watchPage } from '../page/page.ts';
import type { ShopReader } from '../shops/reader.ts';
import { isCutOff, native } from './native.ts';
import { CONTROLS, RUNNING, type Running, world } from './world.ts';

/** What of the settings a page's script must know itself. They are the extension's own: nothing is parsed here. */
interface StoredChoices {
  readonly language?: string | null;
  readonly shops?: Readonly<Record<string, { readonly on?: boolean }>>;
}

/**
 * Starts the watch over this page, once: another start with the same reader (the popup asked again) only has the page read anew. A
 * watch with another reader, or one that was cut off from the extension, gives way. Nothing starts where the user has switched the shop off.
 */
export async function startPage(reader: ShopReader): Promise<void> {
  const running = world[RUNNING];
  if (running?.shop === reader.id && running.isAlive()) {
    void running.scan();
    return;
  }
  running?.stop();
  const place = takePlace(reader.id);
  try {
    const choices = (await native.storage.local.get('settings')).settings as StoredChoices | undefined;
    if (choices?.shops?.[reader.id]?.on === false) return;
    if (place.isAlive()) watch(reader);
  } finally {
    place.stop();
  }
}

/** Keeps the place of a watch until it is there: two scripts that start in one breath must not both begin one. */
function takePlace(shop: string): Running {
  let isFree = true;
  const place: Running = {
    shop,
    isAlive: () => isFree && world[RUNNING] === place && !isCutOff(),
    scan: async () => undefined,
    anchorAt: () => null,
    stop() {
      isFree = false;
    },
  };
  world[RUNNING] = place;
  return place;
}

function watch(reader: ShopReader): void {
  const page = watchPage({
    document,
    reader,
    isCutOff,
    ask: (request) => send<AssessReply>(request),
    // What the worker cannot be asked is not done either.
    request: (request) => send<DoneReply>(request).catch(() => undefined),
    focused(place) {
      const message: Focused = { type: 'focused', place };
      // Most often nobody listens: the side panel is closed.
      native.runtime.sendMessage(message).catch(() => undefined);
    },
    loadControls,
  });
  let isStopped = false;
  const stop = () => {
    isStopped = true;
    page.stop();
    if (isCutOff()) return;
    native.runtime.onMessage.removeListener(answer);
    native.storage.onChanged.removeListener(changed);
  };
  const answer = ((message: unknown, { id }, respond) => {
    if (id !== native.runtime.id) return undefined;
    const request = message as PageRequest;
    switch (request.type) {
      case 'page-state':
        void page.state().then(respond);
        // Keeps the way back open.
        return true;
      case 'show-listing':
        page.show(request.place);
        return undefined;
      case 'next-finding':
        page.next();
        return undefined;
      case 'place-of':
        void page.placeOf(request.link, request.image).then(respond);
        return true;
      case 'stop':
        if (!request.shops.includes(reader.id)) return undefined;
        stop();
        respond(true);
        return undefined;
    }
  }) as Runtime.OnMessageListenerCallback;
  const changed = ({ settings, dismissals }: Record<string, Storage.StorageChange>, area: string) => {
    if (area !== 'local' || (!settings && !dismissals)) return;
    const [before, after] = [settings?.oldValue, settings?.newValue] as (StoredChoices | undefined)[];
    const isOff = after?.shops?.[reader.id]?.on === false;
    if (!isOff && before?.language === after?.language) {
      void page.refresh();
      return;
    }
    stop();
    if (!isOff) void startPage(reader);
  };
  native.runtime.onMessage.addListener(answer);
  native.storage.onChanged.addListener(changed);
  world[RUNNING] = {
    shop: reader.id,
    isAlive: () => !isStopped && !isCutOff(),
    scan: page.scan,
    anchorAt: page.anchorAt,
    stop,
  };
}

async function loadControls() {
  const reply = await send<CardReply>({ type: 'card' });
  return (reply?.ok && world[CONTROLS]?.(reply.words)) || null;
}

const send = <Reply>(request: WorkerRequest) =>
  native.runtime.sendMessage(request) as Promise<Reply | undefined>;
