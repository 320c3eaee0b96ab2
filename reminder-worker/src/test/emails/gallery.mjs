// Takes pictures of rendered mails: npm run gallery -- FOLDER PICTURES. Each in light, in dark and as wide as a phone; and one page
// for each language that shows them all.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, executable } from './browser.mjs';

const [folder, pictures] = process.argv.slice(2);
if (!executable) {
  console.error('Pictures need Chromium: install it, or say where it is by CHROMIUM.');
  process.exit(1);
}
const LOOKS = {
  light: { colorScheme: 'light', viewport: { width: 720, height: 200 } },
  dark: { colorScheme: 'dark', viewport: { width: 720, height: 200 } },
  phone: { colorScheme: 'light', viewport: { width: 375, height: 200 } },
};
const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const browser = await chromium.launch({ executablePath: executable, args: ['--no-sandbox'] });
for (const language of readdirSync(folder)) {
  const kinds = readdirSync(join(folder, language)).filter((name) => name.endsWith('.html')).map((name) => name.slice(0, -5));
  mkdirSync(join(pictures, language), { recursive: true });
  for (const [look, settings] of Object.entries(LOOKS)) {
    const page = await (await browser.newContext({ ...settings, locale: language })).newPage();
    for (const kind of kinds) {
      await page.setContent(readFileSync(join(folder, language, `${kind}.html`), 'utf8'));
      await page.screenshot({ path: join(pictures, language, `${kind}-${look}.png`), fullPage: true });
    }
  }
  const rows = kinds.map(
    (kind) =>
      `<h2>${escape(kind)}</h2>\n<p>${Object.keys(LOOKS)
        .map((look) => `<img src="${kind}-${look}.png" alt="${escape(kind)}, ${look}" loading="lazy">`)
        .join('\n')}</p>`,
  );
  writeFileSync(
    join(pictures, language, 'index.html'),
    `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Mails (${language})</title>
<style>body { font-family: system-ui, sans-serif; margin: 2rem } p { display: flex; gap: 1rem; align-items: start; overflow-x: auto } img { border: 1px solid #ccc; max-width: 45% }</style>
<h1>Mails (${language})</h1>
${rows.join('\n')}
</html>
`,
  );
}
await browser.close();
