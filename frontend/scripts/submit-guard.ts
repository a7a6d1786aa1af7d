// A form is sent once. The button stays where it is and keeps focus, so it is marked, not disabled; after 300 ms it
// says that work is going on. A page that comes back from the browser's memory is ready again.
import { announce } from './announce';
import { all, text } from './page';

const BUSY_AFTER_MS = 300;

interface Sent { buttons: HTMLElement[]; timer: number }
const sent = new Map<HTMLFormElement, Sent>();

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset['guard'] === 'off' || form.method === 'dialog') return;
  if (sent.has(form)) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  // Later listeners may still refuse the submission; only one that goes out is marked.
  setTimeout(() => { if (!event.defaultPrevented || isSwapped(form)) mark(form); });
}, true);

function isSwapped(form: HTMLFormElement): boolean {
  return form.matches('[hx-post], [hx-get], [hx-put], [hx-patch], [hx-delete]');
}

function mark(form: HTMLFormElement): void {
  const buttons = all<HTMLButtonElement>('button', form).filter((button) => button.type === 'submit');
  buttons.forEach((button) => button.setAttribute('aria-disabled', 'true'));
  const timer = window.setTimeout(() => {
    buttons.forEach((button) => button.setAttribute('aria-busy', 'true'));
    announce(text('sending'));
  }, BUSY_AFTER_MS);
  sent.set(form, { buttons, timer });
}

function release(form: HTMLFormElement): void {
  const { buttons, timer } = sent.get(form) ?? { buttons: [], timer: 0 };
  clearTimeout(timer);
  for (const button of buttons) {
    button.removeAttribute('aria-disabled');
    button.removeAttribute('aria-busy');
  }
  sent.delete(form);
}

document.addEventListener('htmx:finally:request', () => [...sent.keys()].filter(isSwapped).forEach(release));
window.addEventListener('pageshow', (event) => { if (event.persisted) [...sent.keys()].forEach(release); });
