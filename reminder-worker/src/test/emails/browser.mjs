// Where Chromium is: CHROMIUM, or what a distribution's package installs. Undefined if it is nowhere.
import { existsSync } from 'node:fs';

export { chromium } from 'playwright-core';
export const executable = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
);
