// Makes everything the pages load, into src/motcua/platform/ui/static/dist/ under stable names
// (the web server's manifest adds the hashes):
//   motcua.css   Tabler's parts in use, our styles, one rule per icon in use
//   motcua.js    htmx and our small modules
//   *.woff2      Source Sans 3: Latin, Latin extended, Vietnamese
//   mark.svg     the tab icon, in the colours of tokens.css
//   fonts/       Tinos for the printed papers
// Nothing is done when neither the inputs nor the icons in use have changed.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import * as sass from 'sass';

const FRONTEND = import.meta.dirname;
const ROOT = path.dirname(FRONTEND);
const PACKAGES = path.join(ROOT, 'node_modules');
const SOURCE = path.join(ROOT, 'src', 'motcua');
const OUT = path.join(SOURCE, 'platform', 'ui', 'static', 'dist');
const STAMP = path.join(OUT, '.stamp');

const BROWSERS = ['chrome109', 'firefox115', 'safari16'];
const TABLER_PARTS = ['config', 'bootstrap/root', 'bootstrap/reboot', 'bootstrap/type', 'bootstrap/tables',
  'bootstrap/forms', 'bootstrap/buttons', 'ui/forms', 'ui/forms/form-check'];
const FACE_SUBSETS = ['latin', 'latin-ext', 'vietnamese'];
const TINOS = { '400Regular': 'Regular', '400Regular_Italic': 'Italic', '700Bold': 'Bold', '700Bold_Italic': 'BoldItalic' };

/** All files under a folder, sorted, so that hashes do not depend on the disk's order. */
function filesUnder(folder, pattern) {
  return fs.readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(OUT))
    .sort();
}

/** Names of the icons that templates, scripts, styles and Python name: `i i-NAME`, {% icon "NAME" %}, icon="NAME". */
function iconsInUse() {
  const names = new Map();
  const named = /\bi i-([a-z0-9-]+)|\bicon\s*[=:(]?\s*["']([a-z0-9-]+)["']|["']icon["']:\s*["']([a-z0-9-]+)["']/g;
  const files = [...filesUnder(SOURCE, /\.(html|py)$/), ...filesUnder(path.join(FRONTEND, 'scripts'), /\.ts$/)];
  for (const file of files)
    for (const match of fs.readFileSync(file, 'utf8').matchAll(named))
      names.set(match[1] ?? match[2] ?? match[3], path.relative(ROOT, file));
  return names;
}

function fingerprint(icons) {
  const hash = crypto.createHash('sha256');
  for (const file of [path.join(ROOT, 'package-lock.json'), ...filesUnder(FRONTEND, /\.(mjs|ts|css)$/)])
    hash.update(path.relative(ROOT, file)).update(fs.readFileSync(file));
  return hash.update([...icons.keys()].sort().join(' ')).digest('hex');
}

function vendorCss() {
  const tabler = path.join(PACKAGES, '@tabler', 'core', 'scss');
  const { css } = sass.compileString(TABLER_PARTS.map((part) => `@forward '${part}';`).join('\n'), {
    url: pathToFileURL(path.join(tabler, '_motcua.scss')), loadPaths: [tabler, PACKAGES],
    style: 'compressed', quietDeps: true, logger: sass.Logger.silent,
  });
  return `@layer vendor{${css.replace(/@charset "[^"]+";|^\uFEFF/g, '')}}`;
}

function faceCss() {
  const face = path.join(PACKAGES, '@fontsource-variable', 'source-sans-3');
  for (const subset of FACE_SUBSETS)
    fs.copyFileSync(path.join(face, 'files', `source-sans-3-${subset}-wght-normal.woff2`), path.join(OUT, `source-sans-3-${subset}.woff2`));
  return fs.readFileSync(path.join(face, 'index.css'), 'utf8').split('/* ')
    .filter((block) => FACE_SUBSETS.some((subset) => block.startsWith(`source-sans-3-${subset}-wght-normal`)))
    .map((block) => `/* ${block}`).join('\n')
    .replace(/\.\/files\/(source-sans-3-[a-z-]+)-wght-normal/g, './$1');
}

function iconCss(icons) {
  const rules = [];
  for (const [name, file] of [...icons].sort()) {
    const filled = name.endsWith('-fill');
    const drawing = path.join(PACKAGES, '@tabler', 'icons', 'icons', filled ? 'filled' : 'outline', `${filled ? name.slice(0, -5) : name}.svg`);
    if (!fs.existsSync(drawing)) throw new Error(`${file} names the icon "${name}", which Tabler does not have`);
    rules.push(`.i-${name}{--i:url("data:image/svg+xml,${encodeDrawing(fs.readFileSync(drawing, 'utf8'))}")}`);
  }
  return rules.join('\n');
}

/** An SVG file as the shortest text that a data: address in double quotes accepts. */
function encodeDrawing(svg) {
  const plain = svg.replace(/<!--[\s\S]*?-->/g, '').replace(/class="[^"]*"/, '').replace(/\s+/g, ' ')
    .replaceAll('currentColor', '#000').replaceAll('"', "'").trim();
  return encodeURIComponent(plain).replace(/%20/g, ' ').replace(/%3D/g, '=').replace(/%2F/g, '/').replace(/%3A/g, ':');
}

async function ourCss() {
  const { outputFiles } = await esbuild.build({
    entryPoints: [path.join(FRONTEND, 'styles', 'motcua.css')], bundle: true, minify: true, write: false, target: BROWSERS,
  });
  return outputFiles[0].text;
}

async function buildStyles(icons) {
  const parts = [vendorCss(), faceCss(), await ourCss(), iconCss(icons)];
  const { code } = await esbuild.transform(parts.join('\n'), { loader: 'css', minify: true, target: BROWSERS });
  fs.writeFileSync(path.join(OUT, 'motcua.css'), code);
}

async function buildScripts() {
  await esbuild.build({
    entryPoints: [path.join(FRONTEND, 'scripts', 'motcua.ts')], bundle: true, minify: true, format: 'iife',
    target: BROWSERS, outfile: path.join(OUT, 'motcua.js'), legalComments: 'none', logLevel: 'error',
  });
}

function writeMark() {
  const tokens = fs.readFileSync(path.join(FRONTEND, 'styles', 'tokens.css'), 'utf8');
  const colour = (name) => tokens.match(new RegExp(`--${name}: (#[0-9a-f]+)`))[1];
  const mark = fs.readFileSync(path.join(SOURCE, 'platform', 'ui', 'templates', 'ui', 'mark.html'), 'utf8')
    .replace(/class="mark"[^>]*viewBox/, 'xmlns="http://www.w3.org/2000/svg" viewBox')
    .replace('class="tile"', `fill="${colour('brand')}"`).replaceAll('class="gate"', `fill="${colour('on-dark')}"`)
    .replace('class="door"', `fill="${colour('gold')}"`);
  fs.writeFileSync(path.join(OUT, 'mark.svg'), mark);
}

function copyTinos() {
  fs.mkdirSync(path.join(OUT, 'fonts'), { recursive: true });
  for (const [folder, style] of Object.entries(TINOS))
    fs.copyFileSync(path.join(PACKAGES, '@expo-google-fonts', 'tinos', folder, `Tinos_${folder}.ttf`), path.join(OUT, 'fonts', `Tinos-${style}.ttf`));
  fs.copyFileSync(path.join(PACKAGES, '@expo-google-fonts', 'tinos', 'LICENSE_FONT'), path.join(OUT, 'fonts', 'LICENSE.txt'));
}

const icons = iconsInUse();
const wanted = fingerprint(icons);
if (fs.existsSync(STAMP) && fs.readFileSync(STAMP, 'utf8') === wanted) {
  console.log('front end: nothing to do');
} else {
  fs.rmSync(OUT, { recursive: true, force: true });
  fs.mkdirSync(OUT, { recursive: true });
  await Promise.all([buildStyles(icons), buildScripts()]);
  writeMark();
  copyTinos();
  fs.writeFileSync(STAMP, wanted);
  const size = (name) => `${name} ${Math.round(fs.statSync(path.join(OUT, name)).size / 1024)} KB`;
  console.log(`front end: ${size('motcua.css')}, ${size('motcua.js')}, ${icons.size} icons`);
}
