// `npm run soak`: an acknowledged Entry is never lost. Worker and browser are killed 200 times in all, at random moments, while listings are
// logged. `-- 50` takes another number; `-- 50 firefox` only one browser.
import { BROWSERS } from './harness/browsers.ts';
import { type Soaked, soak } from './journal/soak-run.ts';

const [number = '200', only] = process.argv.slice(2);
const browsers = BROWSERS.filter(({ name }) => !only || name === only);
const each = Math.ceil(Number(number) / browsers.length);

const line = (name: string, { acknowledged, lost, unacknowledged, workerKills, browserKills }: Soaked) =>
  `${name}: ${acknowledged} acknowledged, ${lost.length} lost, ${unacknowledged} kept but not acknowledged, ` +
  `${workerKills + browserKills} kills (${workerKills} of the worker, ${browserKills} of the browser)`;

let isWhole = browsers.length > 0 && each > 0;
for (const browser of browsers) {
  const soaked = await soak(browser, each, (now) => console.log(`  ${line(browser.name, now)}`));
  console.log(line(browser.name, soaked));
  for (const fault of soaked.faults) console.error(`${browser.name}: ${fault}`);
  if (soaked.lost.length > 0 || soaked.faults.length > 0) isWhole = false;
}
console.log(isWhole ? 'Nothing that was acknowledged is lost, and every check was whole.' : 'FAILED');
process.exitCode = isWhole ? 0 : 1;
