// Before the browser tests: both browsers are there, or the run stops with what to install.
import { ensureBrowsers } from './find-browser.ts';

try {
  ensureBrowsers();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
