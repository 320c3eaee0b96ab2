// Compiles src/main/mjml into the Qute templates of src/main/resources/templates. With --check it compares instead.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import mjml2html from 'mjml';

const main = join(dirname(fileURLToPath(import.meta.url)), '../../main');
const sources = join(main, 'mjml');
const templates = join(main, 'resources/templates');

// A brace that something follows begins an expression of Qute: style sheets have a space there.
const forQute = (html) =>
  html
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, (style) => style.replace(/\{(?=\S)/g, '{ '))
    .replace(/<!-- (\{@[^}]*\}) -->/g, '')
    .replace(/^[ \t]+|[ \t]+$/gm, '')
    .replace(/\n{2,}/g, '\n');

async function compile(name) {
  const source = readFileSync(join(sources, name), 'utf8');
  const parameter = source.match(/\{@[^}]*\}/)[0];
  const { html, errors } = await mjml2html(source, {
    actualPath: sources,
    filePath: join(sources, name),
    validationLevel: 'strict',
    ignoreIncludes: false,
    includePath: sources,
    minify: false,
    keepComments: true,
  });
  if (errors?.length) {
    throw new Error(errors.map((error) => error.formattedMessage).join('\n'));
  }
  return `${parameter}\n${forQute(html).trim()}\n`;
}

let stale = 0;
for (const name of readdirSync(sources).filter((file) => file.endsWith('.mjml') && file !== 'head.mjml')) {
  const template = join(templates, name.replace('.mjml', '.html'));
  const html = await compile(name);
  if (!process.argv.includes('--check')) {
    writeFileSync(template, html);
  } else if (readFileSync(template, 'utf8') !== html) {
    console.error(`${template} is not what ${name} compiles to: npm run compile`);
    stale++;
  }
}
process.exit(stale);
