// <button data-opens="ID"> opens <dialog id="ID">; [data-closes] inside closes it. The browser keeps focus and Esc.
import { around } from './page';

document.addEventListener('click', (event) => {
  const opener = around(event, '[data-opens]');
  const dialog = opener && document.getElementById(opener.dataset['opens'] ?? '');
  if (dialog instanceof HTMLDialogElement) {
    event.preventDefault(); // the opener may be a link to the same form as a page of its own
    dialog.showModal();
    return;
  }
  around(event, '[data-closes]')?.closest('dialog')?.close();
});
