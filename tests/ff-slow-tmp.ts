import { join } from 'node:path';
import { launchFirefox } from '/work/lists/tests/browser/harness/browsers.ts';
import { startShopServer } from '/work/lists/tests/browser/harness/shop-server.ts';
import { fill, listRoutes, openLists, pick, press, says } from '/work/lists/tests/browser/lists/stage.ts';
const LIST = 'https://lists.example.org/watch.csv';
const server = await startShopServer({ ...listRoutes(), [LIST]: { body: 'id,name\nE1,A Works\n' } });
const browser = await launchFirefox({ extensionDir: '/work/lists/.output/firefox-mv3', server });
const desk = await openLists(browser);
await pick(desk, 'List', ''); await fill(desk, 'Address of the file', LIST); await press(desk, 'Fetch'); await says(desk, 'Read as'); await press(desk, 'Import'); await says(desk, 'entries imported');
for (const [reply, words] of [[{status:503,body:'x'},'(503)'],[{status:503,body:'x'},'(503)'],[{status:503,body:'x'},'(503)'],[{body:'{"a":1}'},'another kind'],[{body:'{"a":1}'},'another kind'],[{body:'{"a":1}'},'another kind'],[{status:503,body:'x'},'(503)'],[{body:'{"a":1}'},'another kind']] as const) {
  server.route({ [LIST]: reply });
  const t = performance.now();
  await press(desk, 'Update from'); const t1 = performance.now();
  await says(desk, words);
  const t2 = performance.now();
  const e = await desk.evaluate(() => { const a = performance.now(); return [document.body.textContent!.length, performance.now() - a]; });
  console.log(words, (t1 - t).toFixed(0), (t2 - t1).toFixed(0), (performance.now()-t2).toFixed(0), e);
}
await browser.close(); await server.close();
