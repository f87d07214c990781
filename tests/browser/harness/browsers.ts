import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import type { LaunchOptions, TestBrowser } from './test-browser.ts';

export type { Badge, ShadowHost, ShadowNode } from './shadow.ts';
export { findNode, walk } from './shadow.ts';
export type { LaunchOptions, TestBrowser, Toolbar } from './test-browser.ts';
export { launchChromium, launchFirefox };

/** Both browsers with the folder of `.output/` that holds their build, to run a test in each. */
export const BROWSERS: readonly {
  name: TestBrowser['name'];
  build: string;
  launch(options: LaunchOptions): Promise<TestBrowser>;
}[] = [
  { name: 'chromium', build: 'chrome-mv3', launch: launchChromium },
  { name: 'firefox', build: 'firefox-mv3', launch: launchFirefox },
];
