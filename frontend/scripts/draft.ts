// Keeps what is being typed into <form data-draft="KEY"> through a reload, a lost connection or a closed laptop.
// Personal data: kept in this tab's sessionStorage only (gone with the tab, unseen by other tabs and by the next person
// at the machine), never passwords, files or hidden fields; dropped when the form was accepted, on sign-out, and when
// another account appears in the tab. A draft is offered, never filled in silently.
import { all, first, text } from './page';

const PREFIX = 'draft:';
const OWNER = 'draft-owner';

interface Draft { at: string; sent: boolean; fields: [string, string][] }

function read(key: string): Draft | null {
  const stored = sessionStorage.getItem(PREFIX + key);
  return stored ? JSON.parse(stored) as Draft : null;
}

function keys(): string[] {
  return Object.keys(sessionStorage).filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length));
}

function drop(key: string): void {
  sessionStorage.removeItem(PREFIX + key);
}

function fieldsOf(form: HTMLFormElement): (HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement)[] {
  const kept = 'input:not([type=hidden], [type=password], [type=file]), select, textarea';
  return all<HTMLInputElement>(kept, form).filter((field) => field.name && !field.closest('[data-no-draft]'));
}

function save(form: HTMLFormElement): void {
  const fields = fieldsOf(form)
    .filter((field) => !(field instanceof HTMLInputElement && /^(checkbox|radio)$/.test(field.type)) || (field as HTMLInputElement).checked)
    .map((field): [string, string] => [field.name, field.value]);
  const draft: Draft = { at: new Date().toISOString(), sent: false, fields };
  sessionStorage.setItem(PREFIX + form.dataset['draft'], JSON.stringify(draft));
}

function restore(form: HTMLFormElement, draft: Draft): void {
  const values = new Map<string, string[]>();
  for (const [name, value] of draft.fields) values.set(name, [...values.get(name) ?? [], value]);
  for (const field of fieldsOf(form)) {
    const kept = values.get(field.name) ?? [];
    if (field instanceof HTMLInputElement && /^(checkbox|radio)$/.test(field.type)) field.checked = kept.includes(field.value);
    else field.value = kept.shift() ?? '';
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

/** Shows the page's own offer (ui/draft_offer.html) with the hour of the draft. */
function offer(form: HTMLFormElement, key: string, draft: Draft): void {
  const box = first('[data-draft-offer]', form);
  if (!box) return;
  const hour = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date(draft.at));
  const words = first('[data-draft-words]', box);
  if (words) words.textContent = text('draft', { at: hour });
  box.hidden = false;
  box.addEventListener('click', (event) => {
    const choice = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-draft-choice]') : null;
    if (!choice) return;
    if (choice.dataset['draftChoice'] === 'restore') restore(form, draft);
    else drop(key);
    box.hidden = true;
    fieldsOf(form)[0]?.focus();
  });
}

function forgetOtherAccounts(): void {
  const owner = document.body.dataset['account'] ?? '';
  if (sessionStorage.getItem(OWNER) !== owner) keys().forEach(drop);
  sessionStorage.setItem(OWNER, owner);
}

/** A sent draft has served unless the answer was an error page; then it must still be there. */
function settleSent(): void {
  const failed = document.body.hasAttribute('data-error-page');
  for (const key of keys()) {
    const draft = read(key);
    if (!draft?.sent) continue;
    if (failed) sessionStorage.setItem(PREFIX + key, JSON.stringify({ ...draft, sent: false }));
    else drop(key);
  }
}

document.addEventListener('DOMContentLoaded', () => {
  forgetOtherAccounts();
  settleSent();
  for (const form of all<HTMLFormElement>('form[data-draft]')) {
    const key = form.dataset['draft'] ?? '';
    const draft = read(key);
    // A form that the server sent back with errors already holds what was typed.
    if (draft && !form.hasAttribute('data-bound')) offer(form, key, draft);
  }
});

document.addEventListener('input', (event) => {
  const form = event.target instanceof Element ? event.target.closest<HTMLFormElement>('form[data-draft]') : null;
  if (form) save(form);
});

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement)) return;
  if (form.hasAttribute('data-sign-out')) keys().forEach(drop);
  const key = form.dataset['draft'];
  const draft = key ? read(key) : null;
  if (key && draft) sessionStorage.setItem(PREFIX + key, JSON.stringify({ ...draft, sent: true }));
});
