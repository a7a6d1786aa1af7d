// Keys: every key of a page is an element with `data-key`: pressing it does what a click (or focus, for a field) does.
//   data-key="n"           a single letter; never inside a field, never with Ctrl or Alt, off with body[data-single-keys=off]
//   data-key="Ctrl+Enter"  also inside fields
//   data-key="Alt+1"       also inside fields; on a section it goes to the section's first field
// Never F1–F12: browsers own them. The help dialog lists the same elements, so it cannot lie.
import { all, first } from './page';

const TYPING = 'input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [contenteditable=true]';

export function isTyping(event: KeyboardEvent): boolean {
  return event.isComposing || (event.target instanceof Element && event.target.closest(TYPING) !== null);
}

export function singleKeysOn(): boolean {
  return document.body.dataset['singleKeys'] !== 'off';
}

/** May a key without modifiers act now? Not while typing, not under a dialog, not when the account says no. */
export function singleKeyAllowed(event: KeyboardEvent): boolean {
  return singleKeysOn() && !isTyping(event) && !event.ctrlKey && !event.altKey && !event.metaKey && !first('dialog[open]');
}

/** "Ctrl+Enter", "Alt+1", "n", "?" as pressed. Alt+digit goes by the place of the key: on some layouts it types a sign. */
export function keyName(event: KeyboardEvent): string {
  const digit = /^Digit(\d)$/.exec(event.code)?.[1];
  const key = event.altKey && digit ? digit : event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${key}`;
}

export function keyedElements(): HTMLElement[] {
  const scope = first('dialog[open]') ?? document;
  return all('[data-key]', scope).filter((element) => element.checkVisibility());
}

function find(name: string): HTMLElement | undefined {
  return keyedElements().find((element) => element.dataset['key']?.toLowerCase() === name.toLowerCase());
}

document.addEventListener('keydown', (event) => {
  if (event.repeat || event.defaultPrevented) return;
  const name = keyName(event);
  const withModifier = /^(Ctrl|Alt)\+/.test(name);
  if (!withModifier && !singleKeyAllowed(event)) return;
  const element = find(name);
  if (!element) return;
  event.preventDefault();
  press(element);
});

function press(element: HTMLElement): void {
  if (element.matches('input, select, textarea')) element.focus();
  else if (element.matches('a, button, summary')) element.click();
  else (first('input:not([type=hidden]), select, textarea, button, a[href]', element) ?? element).focus();
}

// Screen readers learn the keys from the same attribute.
document.addEventListener('DOMContentLoaded', () => {
  for (const element of all('[data-key]'))
    if (singleKeysOn() || element.dataset['key']?.includes('+'))
      element.setAttribute('aria-keyshortcuts', (element.dataset['key'] ?? '').replace('Ctrl', 'Control'));
});
