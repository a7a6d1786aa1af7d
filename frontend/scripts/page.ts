// Small words shared by the modules: finding elements, listening once for the whole page, texts from the template.

export function all<T extends Element = HTMLElement>(selector: string, within: ParentNode = document): T[] {
  return [...within.querySelectorAll<T>(selector)];
}

export function first<T extends Element = HTMLElement>(selector: string, within: ParentNode = document): T | null {
  return within.querySelector<T>(selector);
}

/** The nearest element around an event's target that matches, or null. */
export function around<T extends Element = HTMLElement>(event: Event, selector: string): T | null {
  return event.target instanceof Element ? event.target.closest<T>(selector) : null;
}

/** A text of the page's own language: <body data-text-NAME="…">, written by the base template. */
export function text(name: string, values: Record<string, string | number> = {}): string {
  const words = document.body.getAttribute(`data-text-${name}`) ?? '';
  return words.replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''));
}

/** Runs now for what is on the page, and again for what each swap brings. */
export function onContent(run: (within: ParentNode) => void): void {
  document.addEventListener('DOMContentLoaded', () => run(document));
  document.addEventListener('htmx:after:swap', () => run(document));
}
