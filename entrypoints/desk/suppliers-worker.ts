import goodsFile from '../../data/official/dol-goods.json';
import { wordingFrom } from '../../lib/assessment/messages.ts';
import type { OwnKind } from '../../lib/assessment/own-list.ts';
import { goodsRiskFileSchema } from '../../lib/dataset/goods-risk.ts';
import { ownTargets } from '../../lib/own-lists/supplier-lists.ts';
import { ARTEFACT_FILES, openArtefact } from '../../lib/screening/artefact.ts';
import type { Request } from '../../lib/suppliers/desk/protocol.ts';
import { DeskServer } from '../../lib/suppliers/desk/server.ts';
import { goodsList } from '../../lib/suppliers/goods-list.ts';
import { openSupplierDatabase, StoreError } from '../../lib/suppliers/store/database.ts';
import { SupplierStore } from '../../lib/suppliers/store/store.ts';
import { bundledTarget } from '../../lib/suppliers/target.ts';

// The extension API is not there in a worker of a page: files of the package are asked for by their address.
const packaged = async (path: string): Promise<Response> => {
  const reply = await fetch(new URL(`/${path}`, self.location.href));
  if (!reply.ok) throw new Error(`${path}: ${reply.status}`);
  return reply;
};

async function loadData() {
  const [info, data, names] = await Promise.all([
    packaged(ARTEFACT_FILES.info).then((reply) => reply.text()),
    packaged(ARTEFACT_FILES.data).then((reply) => reply.text()),
    packaged(ARTEFACT_FILES.names).then((reply) => reply.arrayBuffer()),
  ]);
  const loaded = await openArtefact({ info, data, names });
  const file = goodsRiskFileSchema.parse(goodsFile);
  const source = loaded.dataset.sources.get(file.source);
  return {
    data: loaded,
    bundled: bundledTarget(loaded),
    goods: source ? goodsList(file.rows, source) : null,
  };
}

/** Something that is made when it is first asked for; made again where that failed. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make().catch((error) => {
      made = null;
      throw error;
    });
    return made;
  };
}

const data = once(loadData);

const server = new DeskServer({
  store: once(async () => new SupplierStore(await openSupplierDatabase())),
  async engine(wanted) {
    const [{ data: loaded, bundled, goods }, own] = await Promise.all([data(), ownTargets(wanted)]);
    const of = (kind: OwnKind) => own.filter(({ list }) => list?.kind === kind);
    return {
      engine: {
        targets: [bundled, ...of('watch')],
        allowing: of('allow'),
        data: loaded,
        goods,
        minScore: 0,
      },
      data: loaded,
      lists: own.flatMap(({ list }) => list ?? []),
    };
  },
  async wording(language) {
    const tag = language.replace('-', '_');
    for (const folder of new Set([tag, tag.split('_')[0] ?? 'en', 'en'])) {
      const reply = await fetch(new URL(`/_locales/${folder}/messages.json`, self.location.href)).catch(
        () => null,
      );
      if (reply?.ok) return wordingFrom(await reply.json(), folder);
    }
    throw new Error('no messages');
  },
  now: () => new Date(),
  alone: (run, work) =>
    navigator.locks.request(`suppliers ${run}`, { ifAvailable: true }, (lock) => {
      if (!lock) throw new StoreError('busy', `another page works on run ${run}`);
      return work();
    }),
  say: (said) => self.postMessage(said),
});

self.onmessage = ({ data }: MessageEvent<Request>) => void server.take(data);
