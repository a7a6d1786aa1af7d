// A box that shows what is typed in the passwords of its form: <label hidden><input data-shows-passwords>. Without
// scripts it stays hidden, since it could do nothing. What was shown is hidden again before the form goes out, so that
// browsers still offer to keep it as a password.
import { all, around } from './page';

for (const box of all<HTMLInputElement>('[data-shows-passwords]')) box.closest('label')?.removeAttribute('hidden');

document.addEventListener('change', (event) => {
  const box = around<HTMLInputElement>(event, '[data-shows-passwords]');
  if (box?.form) show(box.form, box.checked);
});

document.addEventListener('submit', (event) => {
  if (event.target instanceof HTMLFormElement) show(event.target, false);
});

function show(form: HTMLFormElement, open: boolean): void {
  const kind = open ? '[type="password"]' : '[data-is-password]';
  for (const field of all<HTMLInputElement>(`input${kind}`, form)) {
    field.dataset['isPassword'] = '';
    field.type = open ? 'text' : 'password';
  }
}
