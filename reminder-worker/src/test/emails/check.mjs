// Checks rendered mails: npm run check -- FOLDER, with FOLDER/LANGUAGE/KIND.html. What mail programs do not support may only be
// what a mail does without: rounded corners, dark mode and the like. Contrast is measured where Chromium is installed.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { caniemail } from 'caniemail';
import { FileSystemConfigLoader, HtmlValidate, formatterFactory } from 'html-validate';
import { chromium, executable } from './browser.mjs';

const folder = process.argv[2];
const mails = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.html'));
const problems = [];

const validator = new HtmlValidate(new FileSystemConfigLoader());
for (const mail of mails) {
  const report = await validator.validateString(readFileSync(join(folder, mail), 'utf8'), fileURLToPath(new URL('mail.html', import.meta.url)));
  if (!report.valid) {
    problems.push(`${mail}\n${formatterFactory('text')(report.results)}`);
  }
}

// What a mail can do without, in programs that have it not.
const ORNAMENTS = JSON.parse(readFileSync(new URL('ornaments.json', import.meta.url), 'utf8'));
const missing = new Map();
for (const mail of mails) {
  const { issues } = caniemail({ clients: ['gmail.*', 'outlook.*', 'apple-mail.*', 'samsung-email.*', 'protonmail.*'], html: readFileSync(join(folder, mail), 'utf8') });
  for (const found of [...issues.errors.values()].flat()) {
    if (!(found.title in ORNAMENTS)) {
      missing.set(found.title, mail);
    }
  }
}
missing.forEach((mail, feature) => problems.push(`${mail}: some mail programs lack ${feature}`));

if (executable) {
  problems.push(...(await contrasts()));
} else {
  console.log('Chromium is not installed: contrast is not measured.');
}

/** WCAG 2.2, 1.4.3: every text against what lies behind it, 4.5 to 1, in light and in dark. */
async function contrasts() {
  const found = [];
  const browser = await chromium.launch({ executablePath: executable, args: ['--no-sandbox'] });
  for (const colorScheme of ['light', 'dark']) {
    const page = await (await browser.newContext({ colorScheme })).newPage();
    for (const mail of mails) {
      await page.setContent(readFileSync(join(folder, mail), 'utf8'));
      const low = await page.evaluate(() => {
        const channels = (color) => color.match(/[\d.]+/g).map(Number);
        const luminance = (color) => {
          const [r, g, b] = channels(color).map((v) => (v / 255 <= 0.03928 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const behind = (element) => {
          for (let at = element; at; at = at.parentElement) {
            const color = getComputedStyle(at).backgroundColor;
            const [, , , alpha] = channels(color);
            if (alpha === undefined || alpha > 0) {
              return color;
            }
          }
          return 'rgb(255, 255, 255)';
        };
        const texts = [...document.querySelectorAll('body *')].filter(
          (element) => element.checkVisibility({ opacityProperty: true }) && [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim()),
        );
        return texts
          .map((element) => {
            const [light, dark] = [getComputedStyle(element).color, behind(element)].map(luminance).sort((a, b) => b - a);
            return [(light + 0.05) / (dark + 0.05), element.textContent.trim().slice(0, 40)];
          })
          .filter(([ratio]) => ratio < 4.5);
      });
      low.forEach(([ratio, text]) => found.push(`${mail}, ${colorScheme}: contrast ${ratio.toFixed(2)} of "${text}"`));
    }
  }
  await browser.close();
  return found;
}

problems.forEach((problem) => console.error(problem));
console.log(`${mails.length} mails, ${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);
