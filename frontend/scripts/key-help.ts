// "?" opens the list of keys of this very page: gathered from the elements that carry them.
import { all, first } from './page';
import { isTyping, keyedElements, singleKeysOn } from './keyboard';

function labelOf(element: HTMLElement): string {
  const words = element.cloneNode(true) as HTMLElement;
  all('kbd, .i', words).forEach((part) => part.remove());
  const named = element.dataset['keyLabel'] ?? element.getAttribute('aria-label') ?? labelFor(element) ?? words.textContent ?? '';
  return named.replace(/\s+/g, ' ').trim();
}

function labelFor(element: HTMLElement): string | null {
  return element instanceof HTMLInputElement ? element.labels?.[0]?.textContent ?? null : null;
}

function entry(keys: string, words: string): [HTMLElement, HTMLElement] {
  const term = document.createElement('dt');
  const caps = keys.split('+').map((key) => Object.assign(document.createElement('kbd'), { textContent: key.length === 1 ? key.toUpperCase() : key }));
  term.append(...caps);
  return [term, Object.assign(document.createElement('dd'), { textContent: words })];
}

function fill(list: HTMLElement): void {
  const seen = new Set<string>();
  const entries = keyedElements().filter((element) => {
    const key = element.dataset['key'] ?? '';
    const listed = !seen.has(key) && (singleKeysOn() || key.includes('+'));
    seen.add(key);
    return listed;
  }).flatMap((element) => entry(element.dataset['key'] ?? '', labelOf(element)));
  const rows = first('[data-rows]') && singleKeysOn() ? all<HTMLElement>('#row-keys > *').map((part) => part.cloneNode(true)) : [];
  list.replaceChildren(...entries, ...rows);
}

export function openKeyHelp(): void {
  const dialog = first<HTMLDialogElement>('dialog#key-help');
  const list = dialog && first('.key-list', dialog);
  if (!dialog || !list || dialog.open) return;
  fill(list);
  dialog.showModal();
}

document.addEventListener('keydown', (event) => {
  if (event.key !== '?' || !singleKeysOn() || isTyping(event) || first('dialog[open]')) return;
  event.preventDefault();
  openKeyHelp();
});
document.addEventListener('click', (event) => {
  if (event.target instanceof Element && event.target.closest('[data-key-help]')) openKeyHelp();
});
