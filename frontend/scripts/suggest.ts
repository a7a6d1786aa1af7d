// Suggestions under a search: <div data-suggest="ID"> <input> <div id="ID"> (the server's list of options) </div> </div>
// Arrows move, Enter opens, Esc closes; focus stays in the field, so typing goes on. Without scripts the form is sent.
import { all, around } from './page';

const FIELD = '[data-suggest] input';

function listOf(field: HTMLElement): HTMLElement | null {
  const box = field.closest<HTMLElement>('[data-suggest]');
  return document.getElementById(box?.dataset.suggest ?? '');
}

function options(field: HTMLElement): HTMLElement[] {
  const list = listOf(field);
  return list ? all('[role=option]', list) : [];
}

function mark(field: HTMLElement, chosen: HTMLElement | null): void {
  for (const option of options(field)) option.setAttribute('aria-selected', String(option === chosen));
  if (chosen) field.setAttribute('aria-activedescendant', chosen.id);
  else field.removeAttribute('aria-activedescendant');
  chosen?.scrollIntoView({ block: 'nearest' });
}

function chosen(field: HTMLElement): HTMLElement | null {
  return options(field).find((option) => option.getAttribute('aria-selected') === 'true') ?? null;
}

function show(field: HTMLElement, open: boolean): void {
  const list = listOf(field);
  if (!list) return;
  list.hidden = !open || options(field).length === 0;
  field.setAttribute('aria-expanded', String(!list.hidden));
  if (list.hidden) mark(field, null);
}

function open(option: HTMLElement): void {
  const address = option.dataset.href;
  if (address) window.location.assign(address);
}

function prepare(field: HTMLElement): void {
  if (field.getAttribute('role') === 'combobox') return;
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-expanded', 'false');
  field.setAttribute('aria-controls', listOf(field)?.id ?? '');
}

for (const field of all(FIELD)) prepare(field);

document.addEventListener('keydown', (event) => {
  const field = around(event, FIELD);
  if (!field || event.isComposing) return;
  const list = options(field);
  const here = chosen(field);
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    if (list.length === 0) return;
    event.preventDefault();
    show(field, true);
    const step = event.key === 'ArrowDown' ? 1 : -1;
    const next = here ? list.indexOf(here) + step : step > 0 ? 0 : list.length - 1;
    mark(field, list[next] ?? null);
  } else if (event.key === 'Enter' && here) {
    event.preventDefault();
    open(here);
  } else if (event.key === 'Escape' && field.getAttribute('aria-expanded') === 'true') {
    event.preventDefault();
    show(field, false);
  }
});

// A press, not a click: the field loses focus before a click would come.
document.addEventListener('pointerdown', (event) => {
  const option = around(event, '[data-suggest] [role=option]');
  if (option) event.preventDefault();
});
document.addEventListener('click', (event) => {
  const option = around(event, '[data-suggest] [role=option]');
  if (option) open(option);
});
document.addEventListener('focusout', (event) => {
  const field = around(event, FIELD);
  if (field) show(field, false);
});
document.addEventListener('htmx:after:swap', () => {
  const field = document.activeElement;
  if (field instanceof HTMLElement && field.matches(FIELD)) show(field, true);
});
